<?php
/**
 * Where interviews come from. The site reads only what it is allowed to: whoever may write a post could otherwise have its server ask
 * addresses that only the server can reach.
 *
 * @package Interview_Card
 */

defined( 'ABSPATH' ) || exit;

/**
 * The full address of an interview.
 *
 * @param string $src As the author wrote it; relative addresses start from the front page.
 * @return string|WP_Error
 */
function interview_card_address( $src ) {
	if ( '' === $src ) {
		return new WP_Error( 'src', __( 'No address of an interview is given: src="…".', 'interview-card' ) );
	}
	// Control characters and backslashes mean different things to different readers of addresses.
	$url   = preg_match( '/[\x00-\x20\x7f\\\\]/', $src ) ? '' : WP_Http::make_absolute_url( $src, home_url( '/' ) );
	$parts = wp_parse_url( $url );
	$known = is_array( $parts ) && isset( $parts['scheme'], $parts['host'] ) && in_array( strtolower( $parts['scheme'] ), array( 'http', 'https' ), true );
	if ( ! $known || isset( $parts['user'] ) || isset( $parts['pass'] ) ) {
		return new WP_Error( 'src', __( 'The address of the interview is not an http or https one.', 'interview-card' ) );
	}
	return strtok( $url, '#' );
}

/**
 * The origin of an address, in one way of writing: with its port only where that is not the usual one.
 *
 * @param string $url Any address.
 * @return string Empty where it has none.
 */
function interview_card_origin( $url ) {
	$parts = wp_parse_url( $url );
	if ( ! is_array( $parts ) || ! isset( $parts['scheme'], $parts['host'] ) ) {
		return '';
	}
	$scheme = strtolower( $parts['scheme'] );
	$usual  = array(
		'http'  => 80,
		'https' => 443,
	);
	$port   = isset( $parts['port'] ) && ( ! isset( $usual[ $scheme ] ) || $parts['port'] !== $usual[ $scheme ] ) ? ':' . $parts['port'] : '';
	return $scheme . '://' . strtolower( $parts['host'] ) . $port;
}

/**
 * Whether an interview may come from an address: from the site itself, and from the origins in the settings.
 *
 * @param string $url As `interview_card_address()` makes it.
 * @return bool
 */
function interview_card_is_allowed( $url ) {
	$uploads = wp_get_upload_dir();
	$origins = array_merge(
		array_map( 'interview_card_origin', array( home_url(), site_url(), content_url(), $uploads['baseurl'] ) ),
		interview_card_setting( 'origins' )
	);

	/**
	 * Origins that interviews may come from, such as `https://cdn.example.org`.
	 *
	 * @param string[] $origins Those of the site, and those in the settings.
	 */
	$origins = (array) apply_filters( 'interview_card_allowed_origins', $origins );
	return in_array( interview_card_origin( $url ), array_map( 'interview_card_origin', array_filter( $origins, 'is_string' ) ), true );
}

/**
 * How much the server reads and how long it waits. An interview beyond that still shows, where there is script.
 *
 * @return int[] `bytes`; `seconds`; `fresh` and `failed`: how many seconds an answer, or a failure, of another server is remembered.
 */
function interview_card_limits() {
	$limits = array(
		// Decoded, JSON takes up to eighty times as much of the memory that PHP has for a page.
		'bytes'   => 512 * KB_IN_BYTES,
		'seconds' => 5,
		'fresh'   => 10 * MINUTE_IN_SECONDS,
		'failed'  => MINUTE_IN_SECONDS,
	);

	/**
	 * What reading an interview may cost.
	 *
	 * @param int[] $limits See `interview_card_limits()`.
	 */
	return array_map( 'intval', array_merge( $limits, (array) apply_filters( 'interview_card_limits', $limits ) ) );
}

/**
 * Gets an interview from an allowed address: from the disk where it lies there, otherwise by HTTP.
 *
 * @param string $url As `interview_card_address()` makes it.
 * @return array|WP_Error The checked interview.
 */
function interview_card_get( $url ) {
	$file = interview_card_file( $url );
	if ( '' !== $file ) {
		// A byte more than is allowed tells that there are more.
		$json = file_get_contents( $file, false, null, 0, interview_card_limits()['bytes'] + 1 );
		return interview_card_read( (string) $json );
	}

	// The version is part of the name, so that a new one does not meet what an old one has kept.
	$key   = 'interview_card_' . md5( INTERVIEW_CARD_VERSION . ' ' . $url );
	$known = get_transient( $key );
	if ( is_array( $known ) ) {
		return isset( $known['interview'] ) ? $known['interview'] : new WP_Error( 'known', (string) $known['error'] );
	}
	// Until there is an answer, others do without: also the page itself, where somebody has given its own address.
	set_transient( $key, array( 'error' => __( 'The interview is being fetched.', 'interview-card' ) ), MINUTE_IN_SECONDS );
	$interview = interview_card_fetch( $url );
	if ( is_wp_error( $interview ) ) {
		set_transient( $key, array( 'error' => $interview->get_error_message() ), interview_card_limits()['failed'] );
	} else {
		set_transient( $key, array( 'interview' => $interview ), interview_card_limits()['fresh'] );
	}
	return $interview;
}

/**
 * The file behind an address of the site: a `.json` in a directory that the web server publishes.
 *
 * @param string $url As `interview_card_address()` makes it.
 * @return string Empty where there is none.
 */
function interview_card_file( $url ) {
	$uploads = wp_get_upload_dir();
	$folders = array(
		$uploads['baseurl'] => $uploads['basedir'],
		content_url()       => WP_CONTENT_DIR,
		site_url()          => ABSPATH,
	);
	// A query or an encoded dot may mean something to the server that it does not mean here.
	if ( ! preg_match( '#^[^?]+\.json$#', $url ) ) {
		return '';
	}
	foreach ( $folders as $base => $folder ) {
		$base = trailingslashit( $base );
		if ( 0 !== strpos( $url, $base ) ) {
			continue;
		}
		$path = rawurldecode( substr( $url, strlen( $base ) ) );
		// Hidden files and folders are nobody's to publish.
		if ( preg_match( '#(^|/)\.|\\\\|\x00#', $path ) ) {
			return '';
		}
		$file   = realpath( trailingslashit( $folder ) . $path );
		$folder = realpath( $folder );
		if ( $file && $folder && 0 === strpos( $file, trailingslashit( $folder ) ) && '.json' === substr( $file, -5 ) && is_file( $file ) && is_readable( $file ) ) {
			return $file;
		}
	}
	return '';
}

/**
 * Asks another server, or this one, for an interview.
 *
 * @param string $url As `interview_card_address()` makes it, and allowed.
 * @return array|WP_Error The checked interview.
 */
function interview_card_fetch( $url ) {
	$limits   = interview_card_limits();
	$response = wp_safe_remote_get(
		$url,
		array(
			'timeout'             => $limits['seconds'],
			'limit_response_size' => $limits['bytes'] + 1,
			// An allowed server does not decide which others are asked.
			'redirection'         => 0,
			'headers'             => array( 'Accept' => 'application/json' ),
		)
	);
	if ( is_wp_error( $response ) ) {
		return $response;
	}
	$status = wp_remote_retrieve_response_code( $response );
	if ( 200 !== $status ) {
		/* translators: %d: HTTP status code, such as 404. */
		return new WP_Error( 'status', sprintf( __( 'The server answered with status %d instead of the interview.', 'interview-card' ), $status ) );
	}
	return interview_card_read( wp_remote_retrieve_body( $response ) );
}

/**
 * Reads JSON.
 *
 * @param string $json Anything.
 * @return array|WP_Error The checked interview.
 */
function interview_card_read( $json ) {
	$bytes = interview_card_limits()['bytes'];
	if ( strlen( $json ) > $bytes ) {
		/* translators: %s: a size, such as 512 KB. */
		return new WP_Error( 'size', sprintf( __( 'The interview is larger than %s, so that its text is not part of the page.', 'interview-card' ), size_format( $bytes ) ) );
	}
	// Browsers pass over a byte order mark; PHP does not.
	$data = json_decode( 0 === strpos( $json, "\xEF\xBB\xBF" ) ? substr( $json, 3 ) : $json, false, 32 );
	if ( null === $data ) {
		/* translators: %s: what PHP says about it. */
		return new WP_Error( 'json', sprintf( __( 'The file is not JSON: %s.', 'interview-card' ), json_last_error_msg() ) );
	}
	return interview_card_check( $data );
}

/**
 * Lets administrators upload `.json` files, where the site's filter `interview_card_allow_json_uploads` says so.
 *
 * @param string[]         $types MIME types by extension.
 * @param int|WP_User|null $user  Who uploads; by default whoever is logged in.
 * @return string[]
 */
function interview_card_upload_mimes( $types, $user = null ) {
	$may = $user ? user_can( $user, 'manage_options' ) : current_user_can( 'manage_options' );

	/**
	 * Whether administrators may upload `.json` files to the media library.
	 *
	 * @param bool $allow By default they may not, as in WordPress itself.
	 */
	if ( $may && apply_filters( 'interview_card_allow_json_uploads', false ) ) {
		$types['json'] = 'application/json';
	}
	return $types;
}
