<?php
/**
 * Finds interviews: on this site they are files, on other sites they are requested (copies.php). The site only requests allowed URLs:
 * otherwise an author of a post could make the server request URLs that only the server can reach.
 *
 * @package Interview_Card
 */

defined( 'ABSPATH' ) || exit;

/**
 * The absolute URL of an interview. URLs of this site get its own scheme and host, so that browsers load them from the same origin.
 *
 * @param string $src As the author wrote it. Relative URLs are resolved against the front page.
 * @return string|WP_Error
 */
function interview_card_address( $src ) {
	if ( '' === $src ) {
		return new WP_Error( 'src', __( 'The URL of the interview is missing: src="…".', 'interview-card' ) );
	}
	if ( preg_match( '/^[{\[]/', $src ) ) {
		return new WP_Error( 'src', __( 'This is the interview itself, not its URL. Save it as a .json file, upload the file to this site, and enter its URL.', 'interview-card' ) );
	}
	// Control characters and backslashes mean different things to different URL parsers.
	$url   = preg_match( '/[\x00-\x20\x7f\\\\]/', $src ) ? '' : interview_card_resolve( $src, home_url( '/' ) );
	$parts = wp_parse_url( $url );
	$known = is_array( $parts ) && isset( $parts['scheme'], $parts['host'] ) && in_array( strtolower( $parts['scheme'] ), array( 'http', 'https' ), true );
	if ( ! $known || isset( $parts['user'] ) || isset( $parts['pass'] ) ) {
		return new WP_Error( 'src', __( 'The URL of the interview is not an http or https URL.', 'interview-card' ) );
	}
	$url = interview_card_own_url( strtok( $url, '#' ) );
	// Where WordPress is in a folder of its domain, authors write `/wp-content/…` as elsewhere.
	$inside = interview_card_inside_url( $src );
	return '' !== $inside && '' === interview_card_file( $url ) && '' !== interview_card_file( $inside ) ? $inside : $url;
}

/**
 * The URL of a path such as `/wp-content/…` on a site whose front page is in a folder, if the path is meant from that folder.
 *
 * @param string $src As the author wrote it.
 * @return string Empty if the front page is not in a folder, or `$src` is not such a path.
 */
function interview_card_inside_url( $src ) {
	$is_path = 1 === preg_match( '#^/(?!/)#', $src );
	return $is_path && '' !== trim( (string) wp_parse_url( home_url(), PHP_URL_PATH ), '/' ) ? strtok( untrailingslashit( home_url() ) . $src, '#' ) : '';
}

/**
 * Resolves a relative URL (https://www.rfc-editor.org/rfc/rfc3986#section-5.2). WordPress' own function never returns for `a../b`, and reads
 * a path again for each `../` in it.
 *
 * @param string $url  Any URL without control characters.
 * @param string $base An absolute http or https URL.
 * @return string Empty if there is no base.
 */
function interview_card_resolve( $url, $base ) {
	if ( preg_match( '/^[a-z][a-z\d+.-]*:/i', $url ) ) {
		return $url;
	}
	if ( ! preg_match( '#^(https?:)(//[^/?\#]*)([^?\#]*)(\?[^\#]*)?#i', $base, $whole ) ) {
		return '';
	}
	preg_match( '#^([^?\#]*)(\?[^\#]*)?(\#.*)?$#sD', $url, $parts );
	$parts += array( '', '', '', '' );
	// Browsers read backslashes in this way.
	$path = strtr( $parts[1], '\\', '/' );
	$rest = $parts[2] . $parts[3];
	if ( 0 === strpos( $path, '//' ) ) {
		return $whole[1] . $path . $rest;
	}
	if ( '' === $path ) {
		$path = $whole[3];
		$rest = '' === $parts[2] && isset( $whole[4] ) ? $whole[4] . $rest : $rest;
	} elseif ( '/' !== $path[0] ) {
		$path = substr( $whole[3], 0, (int) strrpos( $whole[3], '/' ) ) . "/$path";
	}
	return $whole[1] . $whole[2] . interview_card_without_dots( $path ) . $rest;
}

/**
 * A path without the segments `.` and `..`.
 *
 * @param string $path Absolute, or empty.
 * @return string
 */
function interview_card_without_dots( $path ) {
	$result   = array();
	$segments = explode( '/', ltrim( $path, '/' ) );
	$last     = count( $segments ) - 1;
	foreach ( $segments as $index => $segment ) {
		$plain = str_ireplace( '%2e', '.', $segment );
		if ( '..' === $plain ) {
			array_pop( $result );
		}
		if ( '.' !== $plain && '..' !== $plain ) {
			$result[] = $segment;
		} elseif ( $index === $last ) {
			$result[] = '';
		}
	}
	return '/' . implode( '/', $result );
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
 * The host of a URL, the same for http and https, and with or without `www.`.
 *
 * @param string $url Any URL.
 * @return string The whole origin if its port is unusual; empty if it has none.
 */
function interview_card_host( $url ) {
	$origin = interview_card_origin( $url );
	return preg_match( '#^https?://(?:www\.)?([^:]+|\[.*\])$#D', $origin, $found ) ? $found[1] : $origin;
}

/**
 * A URL of this site with the site's own scheme and host.
 *
 * @param string $url An absolute URL.
 * @return string Unchanged if it is not of this site.
 */
function interview_card_own_url( $url ) {
	foreach ( array( home_url(), site_url() ) as $own ) {
		if ( interview_card_host( $own ) === interview_card_host( $url ) ) {
			return interview_card_origin( $own ) . preg_replace( '#^[^:]*://[^/?\#]*#', '', $url );
		}
	}
	return $url;
}

/**
 * Whether a URL is of this site. Such URLs are never requested: a page with many of them would keep the site busy with itself.
 *
 * @param string $url As returned by `interview_card_address()`.
 * @return bool
 */
function interview_card_is_own( $url ) {
	return in_array( interview_card_host( $url ), array( interview_card_host( home_url() ), interview_card_host( site_url() ) ), true );
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
 * @return int[] `bytes`; `seconds`; `fresh` and `failed`: for how many seconds a response, or a failure, is not requested again; `copies`: how
 *               many interviews of other sites are kept.
 */
function interview_card_limits() {
	$limits = array(
		// Decoded JSON takes up to eighty times as much of PHP's memory limit.
		'bytes'   => 512 * KB_IN_BYTES,
		'seconds' => 5,
		'fresh'   => 10 * MINUTE_IN_SECONDS,
		'failed'  => MINUTE_IN_SECONDS,
		'copies'  => 100,
	);

	/**
	 * The limits for reading an interview.
	 *
	 * @param int[] $limits See `interview_card_limits()`.
	 */
	return array_map( 'intval', array_merge( $limits, (array) apply_filters( 'interview_card_limits', $limits ) ) );
}

/**
 * Loads an interview from an allowed URL: from disk if it is of this site, otherwise by HTTP.
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
	if ( ! interview_card_is_own( $url ) ) {
		return interview_card_get_copy( $url );
	}
	return preg_match( '#^[^?]+\.json(\?|$)#D', $url )
		? new WP_Error( 'missing', __( 'There is no such file on this site. Check the URL for typing errors.', 'interview-card' ) )
		: new WP_Error( 'missing', __( 'On this site, the URL of an interview is that of a file and ends in .json.', 'interview-card' ) );
}

/**
 * The folders that the web server publishes, by their URLs.
 *
 * @return array[] Pairs of a URL and a folder.
 */
function interview_card_folders() {
	$uploads = wp_get_upload_dir();
	$folders = array(
		array( $uploads['baseurl'], $uploads['basedir'] ),
		array( content_url(), WP_CONTENT_DIR ),
		array( site_url(), ABSPATH ),
	);
	// The front page is above WordPress if WordPress is in a folder of its own.
	$home = untrailingslashit( home_url( '', 'http' ) );
	$site = untrailingslashit( site_url( '', 'http' ) );
	$own  = 0 === strpos( $site, "$home/" ) ? substr( $site, strlen( $home ) ) : '';
	$root = untrailingslashit( wp_normalize_path( ABSPATH ) );
	if ( '' === $own || substr( $root, -strlen( $own ) ) === $own ) {
		$folders[] = array( $home, '' === $own ? ABSPATH : substr( $root, 0, -strlen( $own ) ) );
	}
	return $folders;
}

/**
 * The places on disk that a URL of the site may mean, whether there are files or not.
 *
 * @param string $url As returned by `interview_card_address()`.
 * @return array[] Pairs of a published folder and the path of a `.json` file in it.
 */
function interview_card_places( $url ) {
	$places = array();
	// Web servers ignore the query for files. An encoded dot at the end may have another meaning for them.
	if ( ! preg_match( '#^[^:]*://[^/?\#]*(/[^?\#]*\.json)(?:\?|$)#D', $url, $found ) ) {
		return $places;
	}
	$path = $found[1];
	foreach ( interview_card_folders() as list( $base, $folder ) ) {
		$under = trailingslashit( (string) wp_parse_url( $base, PHP_URL_PATH ) );
		if ( interview_card_host( $base ) !== interview_card_host( $url ) || 0 !== strpos( $path, $under ) ) {
			continue;
		}
		$name = preg_replace( '#/+#', '/', rawurldecode( substr( $path, strlen( $under ) ) ) );
		// Hidden files and folders are never published.
		if ( ! preg_match( '#^/|(^|/)\.|\\\\|\x00#', $name ) ) {
			$places[] = array( $folder, $name );
		}
	}
	return $places;
}

/**
 * The file for a URL of the site: a `.json` file in a directory that the web server publishes.
 *
 * @param string $url As returned by `interview_card_address()`.
 * @return string Empty if there is none.
 */
function interview_card_file( $url ) {
	foreach ( interview_card_places( $url ) as list( $folder, $name ) ) {
		$file   = realpath( trailingslashit( $folder ) . $name );
		$folder = realpath( $folder );
		if ( $file && $folder && 0 === strpos( $file, trailingslashit( $folder ) ) && '.json' === substr( $file, -5 ) && is_file( $file ) && is_readable( $file ) && ! interview_card_is_of_another_site( $file ) && ! interview_card_is_closed( $file ) ) {
			return $file;
		}
	}
	return '';
}

/**
 * Whether a folder of a file, below WordPress' own, closes it to readers with Apache's rules. Other servers have their rules elsewhere.
 *
 * @param string $file A real path.
 * @return bool
 */
function interview_card_is_closed( $file ) {
	$root = realpath( ABSPATH );
	for ( $folder = dirname( $file ); $folder !== $root && dirname( $folder ) !== $folder; $folder = dirname( $folder ) ) {
		$rules = is_readable( "$folder/.htaccess" ) ? (string) file_get_contents( "$folder/.htaccess" ) : '';
		// Rules for some files are mostly for scripts.
		$rules = preg_replace( '#^\s*<Files(Match)?\b(?![^>\n]*json)[^>\n]*>.*?</Files#ims', '', $rules );
		if ( preg_match( '/^\s*(?:deny\s+from|auth\w+|require\s+(?!all\s+granted))/im', (string) $rules ) ) {
			return true;
		}
	}
	return false;
}

/**
 * Whether a file is in the uploads of another site of the network, whose posts decide who may see it.
 *
 * @param string $file A real path.
 * @return bool
 */
function interview_card_is_of_another_site( $file ) {
	if ( ! is_multisite() ) {
		return false;
	}
	$own = trailingslashit( (string) realpath( wp_get_upload_dir()['basedir'] ) );
	switch_to_blog( get_main_site_id() );
	$all = trailingslashit( (string) realpath( wp_get_upload_dir()['basedir'] ) );
	restore_current_blog();
	// The main site's own uploads are beside the folder `sites` of the others.
	return 0 === strpos( $file, $all ) && ( 0 !== strpos( $file, $own ) || ( $own === $all && 0 === strpos( $file, "{$all}sites/" ) ) );
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
	$data = json_decode( 0 === strpos( $json, "\xEF\xBB\xBF" ) ? substr( $json, 3 ) : $json );
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
