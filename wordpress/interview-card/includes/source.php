<?php
/**
 * Loads interviews. The site only requests allowed URLs: otherwise an author of a post could make the server request
 * URLs that only the server can reach.
 *
 * @package Interview_Card
 */

defined( 'ABSPATH' ) || exit;

/**
 * The absolute URL of an interview.
 *
 * @param string $src As the author wrote it. Relative URLs are resolved against the front page.
 * @return string|WP_Error
 */
function interview_card_address( $src ) {
	if ( '' === $src ) {
		return new WP_Error( 'src', __( 'The URL of the interview is missing: src="…".', 'interview-card' ) );
	}
	// Control characters and backslashes mean different things to different URL parsers.
	$url   = preg_match( '/[\x00-\x20\x7f\\\\]/', $src ) ? '' : WP_Http::make_absolute_url( $src, home_url( '/' ) );
	$parts = wp_parse_url( $url );
	$known = is_array( $parts ) && isset( $parts['scheme'], $parts['host'] ) && in_array( strtolower( $parts['scheme'] ), array( 'http', 'https' ), true );
	if ( ! $known || isset( $parts['user'] ) || isset( $parts['pass'] ) ) {
		return new WP_Error( 'src', __( 'The URL of the interview is not an http or https URL.', 'interview-card' ) );
	}
	return strtok( $url, '#' );
}

/**
 * The origin of a URL in normalized form, with its port only if it is not the default.
 *
 * @param string $url Any URL.
 * @return string Empty if it has none.
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
 * Whether an interview may be loaded from a URL: from the site itself, or from an origin in the settings.
 *
 * @param string $url As returned by `interview_card_address()`.
 * @return bool
 */
function interview_card_is_allowed( $url ) {
	$uploads = wp_get_upload_dir();
	$origins = array_merge(
		array_map( 'interview_card_origin', array( home_url(), site_url(), content_url(), $uploads['baseurl'] ) ),
		interview_card_setting( 'origins' )
	);

	/**
	 * Origins that interviews may be loaded from, such as `https://cdn.example.org`.
	 *
	 * @param string[] $origins The site's own, and those in the settings.
	 */
	$origins = (array) apply_filters( 'interview_card_allowed_origins', $origins );
	return in_array( interview_card_origin( $url ), array_map( 'interview_card_origin', array_filter( $origins, 'is_string' ) ), true );
}

/**
 * Limits for the server's own requests. A larger or slower interview is still shown by the script.
 *
 * @return int[] `bytes`; `seconds`; `fresh` and `failed`: how many seconds a response, or a failure, is cached.
 */
function interview_card_limits() {
	$limits = array(
		// Decoded JSON takes up to eighty times as much of PHP's memory limit.
		'bytes'   => 512 * KB_IN_BYTES,
		'seconds' => 5,
		'fresh'   => 10 * MINUTE_IN_SECONDS,
		'failed'  => MINUTE_IN_SECONDS,
	);

	/**
	 * The limits for reading an interview.
	 *
	 * @param int[] $limits See `interview_card_limits()`.
	 */
	return array_map( 'intval', array_merge( $limits, (array) apply_filters( 'interview_card_limits', $limits ) ) );
}

/**
 * Loads an interview from an allowed URL: from disk if the file is there, otherwise by HTTP.
 *
 * @param string $url As returned by `interview_card_address()`.
 * @return array|WP_Error The validated interview.
 */
function interview_card_get( $url ) {
	$file = interview_card_file( $url );
	if ( '' !== $file ) {
		// One byte more than allowed shows that the file is too large.
		$json = file_get_contents( $file, false, null, 0, interview_card_limits()['bytes'] + 1 );
		return interview_card_read( (string) $json );
	}

	// The version is part of the key, so that a new version does not use the cache of an older one.
	$key   = 'interview_card_' . md5( INTERVIEW_CARD_VERSION . ' ' . $url );
	$known = get_transient( $key );
	if ( is_array( $known ) ) {
		return isset( $known['interview'] ) ? $known['interview'] : new WP_Error( 'known', (string) $known['error'] );
	}
	// Until there is a response, other requests go without it. This includes the page itself, if somebody uses its own URL.
	set_transient( $key, array( 'error' => __( 'The interview is being loaded.', 'interview-card' ) ), MINUTE_IN_SECONDS );
	$interview = interview_card_fetch( $url );
	if ( is_wp_error( $interview ) ) {
		set_transient( $key, array( 'error' => $interview->get_error_message() ), interview_card_limits()['failed'] );
	} else {
		set_transient( $key, array( 'interview' => $interview ), interview_card_limits()['fresh'] );
	}
	return $interview;
}

/**
 * The file for a URL of the site: a `.json` file in a directory that the web server publishes.
 *
 * @param string $url As returned by `interview_card_address()`.
 * @return string Empty if there is none.
 */
function interview_card_file( $url ) {
	$uploads = wp_get_upload_dir();
	$folders = array(
		$uploads['baseurl'] => $uploads['basedir'],
		content_url()       => WP_CONTENT_DIR,
		site_url()          => ABSPATH,
	);
	// A query or an encoded dot may have another meaning for the web server.
	if ( ! preg_match( '#^[^?]+\.json$#', $url ) ) {
		return '';
	}
	foreach ( $folders as $base => $folder ) {
		$base = trailingslashit( $base );
		if ( 0 !== strpos( $url, $base ) ) {
			continue;
		}
		$path = rawurldecode( substr( $url, strlen( $base ) ) );
		// Hidden files and folders are never published.
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
 * Requests an interview from another server, or from this one.
 *
 * @param string $url As returned by `interview_card_address()`, and allowed.
 * @return array|WP_Error The validated interview.
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
		/* translators: %d: HTTP status code, such as 404. */
		return new WP_Error( 'status', sprintf( __( 'The server answered with status %d instead of the interview.', 'interview-card' ), $status ) );
	}
	return interview_card_read( wp_remote_retrieve_body( $response ) );
}

/**
 * Parses JSON.
 *
 * @param string $json Anything.
 * @return array|WP_Error The validated interview.
 */
function interview_card_read( $json ) {
	$bytes = interview_card_limits()['bytes'];
	if ( strlen( $json ) > $bytes ) {
		/* translators: %s: a size, such as 512 KB. */
		return new WP_Error( 'size', sprintf( __( 'The interview is larger than %s, so its text is not part of the page.', 'interview-card' ), size_format( $bytes ) ) );
	}
	// Browsers ignore a byte order mark; PHP does not.
	$data = json_decode( 0 === strpos( $json, "\xEF\xBB\xBF" ) ? substr( $json, 3 ) : $json, false, 32 );
	if ( null === $data ) {
		/* translators: %s: the message of PHP. */
		return new WP_Error( 'json', sprintf( __( 'The file is not JSON: %s.', 'interview-card' ), json_last_error_msg() ) );
	}
	return interview_card_check( $data );
}

/**
 * Lets administrators upload `.json` files if the site's filter `interview_card_allow_json_uploads` allows it.
 *
 * @param string[]         $types MIME types by extension.
 * @param int|WP_User|null $user  The user who uploads. Default: the current user.
 * @return string[]
 */
function interview_card_upload_mimes( $types, $user = null ) {
	$may = $user ? user_can( $user, 'manage_options' ) : current_user_can( 'manage_options' );

	/**
	 * Whether administrators may upload `.json` files to the media library.
	 *
	 * @param bool $allow Default: false, as in WordPress itself.
	 */
	if ( $may && apply_filters( 'interview_card_allow_json_uploads', false ) ) {
		$types['json'] = 'application/json';
	}
	return $types;
}
