<?php
/**
 * Interviews of other sites. The last good copy of each stays while its server is down, and while it is being requested again.
 *
 * @package Interview_Card
 */

defined( 'ABSPATH' ) || exit;

/**
 * An interview of another site. One request loads it; others get the copy until then.
 *
 * @param string $url As returned by `interview_card_address()`, and allowed.
 * @return array|WP_Error The validated interview; with the key `stale`, a reason, if it could not be loaded again.
 */
function interview_card_get_copy( $url ) {
	$name = 'interview_card_copy_' . md5( $url );
	$copy = interview_card_copy( get_option( $name ) );
	if ( $copy['until'] > time() ) {
		return interview_card_of_copy( $copy );
	}
	if ( ! interview_card_lock( $name ) ) {
		return interview_card_of_copy( $copy );
	}
	// Another request may have loaded it since.
	$copy = interview_card_copy( interview_card_stored( $name ) );
	if ( $copy['until'] <= time() ) {
		$copy = interview_card_renewed( $copy, $url );
		update_option( $name, $copy, false );
		interview_card_delete_copies( interview_card_limits()['copies'] );
	}
	interview_card_unlock( $name );
	return interview_card_of_copy( $copy );
}

/**
 * A copy with all its keys.
 *
 * @param mixed $stored The stored value, if there is one.
 * @return array `kept`: 1 if there is a copy; `until`: when it is requested again; `url`; `json`; `error`: why it could not be loaded the last
 *               time, or empty. `interview_card_delete_copies()` needs this order.
 */
function interview_card_copy( $stored ) {
	$none = array(
		'kept'  => 0,
		'until' => 0,
		'url'   => '',
		'json'  => '',
		'error' => '',
	);
	return is_array( $stored ) ? array_merge( $none, array_intersect_key( $stored, $none ) ) : $none;
}

/**
 * The stored value of an option, also if another request has just changed it.
 *
 * @param string $name The name of the option.
 * @return mixed
 */
function interview_card_stored( $name ) {
	global $wpdb;
	// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- options are cached during a request.
	return maybe_unserialize( $wpdb->get_var( $wpdb->prepare( "SELECT option_value FROM {$wpdb->options} WHERE option_name = %s", $name ) ) );
}

/**
 * The interview of a copy.
 *
 * @param array $copy As returned by `interview_card_copy()`.
 * @return array|WP_Error The validated interview.
 */
function interview_card_of_copy( $copy ) {
	$interview = '' === $copy['json'] ? null : interview_card_read( $copy['json'] );
	if ( is_array( $interview ) ) {
		return array( 'stale' => $copy['error'] ) + $interview;
	}
	// Otherwise a cache of whole pages would keep a page that has no text for hours.
	if ( ! defined( 'DONOTCACHEPAGE' ) ) {
		define( 'DONOTCACHEPAGE', true );
	}
	return new WP_Error( 'copy', '' === $copy['error'] ? __( 'The interview is being loaded.', 'interview-card' ) : $copy['error'] );
}

/**
 * Requests an interview again.
 *
 * @param array  $copy The last copy.
 * @param string $url  Its URL.
 * @return array The new copy; the last one with a reason, if the interview could not be loaded.
 */
function interview_card_renewed( $copy, $url ) {
	$limits = interview_card_limits();
	$json   = interview_card_fetch( $url );
	$copy   = array( 'url' => $url ) + $copy;
	if ( ! is_wp_error( $json ) ) {
		return array_merge(
			interview_card_copy( null ),
			array(
				'kept'  => 1,
				'until' => time() + $limits['fresh'],
				'url'   => $url,
				'json'  => $json,
			)
		);
	}
	// Its publisher has removed it.
	$is_gone = 'gone' === $json->get_error_code();
	return array_merge(
		interview_card_copy( $copy ),
		array(
			'kept'  => $is_gone ? 0 : $copy['kept'],
			'until' => time() + $limits['failed'],
			'json'  => $is_gone ? '' : $copy['json'],
			'error' => $json->get_error_message(),
		)
	);
}

/**
 * Requests an interview from another server.
 *
 * @param string $url As returned by `interview_card_address()`, and allowed.
 * @return string|WP_Error The JSON of a valid interview; the code `gone` if the server has none any more.
 */
function interview_card_fetch( $url ) {
	$limits   = interview_card_limits();
	$response = wp_safe_remote_get(
		$url,
		array(
			'timeout'             => $limits['seconds'],
			'limit_response_size' => $limits['bytes'] + 1,
			// An allowed server must not redirect to others.
			'redirection'         => 0,
			'headers'             => array( 'Accept' => 'application/json' ),
		)
	);
	if ( is_wp_error( $response ) ) {
		return $response;
	}
	$status = wp_remote_retrieve_response_code( $response );
	if ( 200 !== $status ) {
		$code = in_array( $status, array( 404, 410, 451 ), true ) ? 'gone' : 'status';
		/* translators: %d: HTTP status code, such as 404. */
		return new WP_Error( $code, sprintf( __( 'The server answered with status %d instead of the interview.', 'interview-card' ), $status ) );
	}
	$json      = wp_remote_retrieve_body( $response );
	$interview = interview_card_read( $json );
	return is_wp_error( $interview ) ? $interview : $json;
}

/**
 * Whether this request may load an interview, which no other request does at the same time.
 *
 * @param string $name The name of its copy.
 * @return bool
 */
function interview_card_lock( $name ) {
	global $wpdb;
	$lock = "{$name}_lock";
	$now  = time();
	// phpcs:disable WordPress.DB.DirectDatabaseQuery -- as WordPress locks its updates: options alone cannot be changed by only one request.
	$is_new = $wpdb->query( $wpdb->prepare( "INSERT IGNORE INTO {$wpdb->options} (option_name, option_value, autoload) VALUES (%s, %s, 'no')", $lock, $now ) );
	// A request that has ended before its time leaves its lock.
	$old = $now - interview_card_limits()['seconds'] - MINUTE_IN_SECONDS;
	return $is_new || $wpdb->query( $wpdb->prepare( "UPDATE {$wpdb->options} SET option_value = %s WHERE option_name = %s AND option_value < %d", $now, $lock, $old ) );
	// phpcs:enable
}

/**
 * Ends a lock.
 *
 * @param string $name The name of a copy.
 */
function interview_card_unlock( $name ) {
	global $wpdb;
	// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- see `interview_card_lock()`.
	$wpdb->delete( $wpdb->options, array( 'option_name' => "{$name}_lock" ) );
}

/**
 * Deletes copies that are beyond a number: first failures, then those that have not been shown for the longest time.
 *
 * @param int $max The number that stays.
 */
function interview_card_delete_copies( $max ) {
	global $wpdb;
	// The beginning of a stored copy is `kept`, then `until`.
	// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- there is no other way to find options by prefix.
	$names = $wpdb->get_col(
		$wpdb->prepare(
			"SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE %s AND option_name NOT LIKE %s ORDER BY SUBSTRING(option_value, 1, 60) DESC",
			$wpdb->esc_like( 'interview_card_copy_' ) . '%',
			'%' . $wpdb->esc_like( '_lock' )
		)
	);
	array_map( 'delete_option', array_slice( $names, $max ) );
}
