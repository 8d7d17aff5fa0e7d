<?php
/**
 * Whose interview a file is. The post that was the first to show a file decides who sees it: while that post is a draft, scheduled, private or
 * protected, so is its interview in other posts. The web server publishes the file itself in any case.
 *
 * @package Interview_Card
 */

defined( 'ABSPATH' ) || exit;

/** The key of the post meta with the files that a post shows, in the order in which posts have named them. */
const INTERVIEW_CARD_FILE_KEY = '_interview_card_file';

/**
 * The names of the places that a URL of the site may mean.
 *
 * @param string $url As returned by `interview_card_address()`.
 * @return string[] Paths; relative to WordPress if they are in it, so that a site can be moved.
 */
function interview_card_keys( $url ) {
	$keys = array();
	foreach ( interview_card_places( $url ) as list( $folder, $name ) ) {
		// A file may have several names, and may be uploaded after the post has been written.
		$folder = trailingslashit( (string) realpath( $folder ) );
		foreach ( array( $folder . $name, realpath( $folder . $name ) ) as $path ) {
			$root   = trailingslashit( (string) realpath( ABSPATH ) );
			$keys[] = 0 === strpos( (string) $path, $root ) ? substr( $path, strlen( $root ) ) : (string) $path;
		}
	}
	return array_values( array_unique( array_filter( $keys, 'strlen' ) ) );
}

/**
 * The files that the blocks and shortcodes of a post name.
 *
 * @param string $content The content of a post.
 * @return string[] As returned by `interview_card_keys()`.
 */
function interview_card_named_files( $content ) {
	$sources = array();
	if ( false !== strpos( $content, 'wp:interview-card/card' ) ) {
		$blocks = parse_blocks( $content );
		while ( $blocks ) {
			$block = array_pop( $blocks );
			array_push( $blocks, ...$block['innerBlocks'] );
			if ( 'interview-card/card' === $block['blockName'] ) {
				$sources[] = interview_card_options( $block['attrs'] )['src'];
			}
		}
	}
	if ( false !== strpos( $content, '[interview-card' ) ) {
		preg_match_all( '/' . get_shortcode_regex( array( 'interview-card' ) ) . '/s', $content, $found );
		foreach ( $found[3] as $attributes ) {
			$sources[] = interview_card_options( interview_card_shortcode_attributes( shortcode_parse_atts( $attributes ) ) )['src'];
		}
	}
	$keys = array();
	foreach ( array_unique( array_filter( $sources, 'strlen' ) ) as $src ) {
		foreach ( array( interview_card_address( $src ), interview_card_inside_url( $src ) ) as $url ) {
			$keys[] = is_string( $url ) ? interview_card_keys( $url ) : array();
		}
	}
	return array_values( array_unique( array_merge( array(), ...$keys ) ) );
}

/**
 * Records which files a post shows.
 *
 * @param int     $id   The post's id.
 * @param WP_Post $post The post.
 */
function interview_card_record_files( $id, $post ) {
	if ( wp_is_post_revision( $id ) ) {
		return;
	}
	$known = (array) get_post_meta( $id, INTERVIEW_CARD_FILE_KEY );
	$named = interview_card_named_files( $post->post_content );
	foreach ( array_diff( $known, $named ) as $key ) {
		delete_post_meta( $id, INTERVIEW_CARD_FILE_KEY, wp_slash( $key ) );
	}
	foreach ( array_diff( $named, $known ) as $key ) {
		add_post_meta( $id, INTERVIEW_CARD_FILE_KEY, wp_slash( $key ) );
	}
}

/** Records the files of posts that were written before the plugin was active: first those that are published, as their files are public. */
function interview_card_record_all_files() {
	if ( INTERVIEW_CARD_VERSION === get_option( 'interview_card_recorded' ) ) {
		return;
	}
	global $wpdb;
	// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- WP_Query cannot search for a part of the content in this order.
	$ids = $wpdb->get_col(
		$wpdb->prepare(
			"SELECT ID FROM {$wpdb->posts} WHERE post_content LIKE %s AND post_type <> 'revision' ORDER BY (post_status = 'publish' AND post_password = '') DESC, ID",
			'%' . $wpdb->esc_like( 'interview-card' ) . '%'
		)
	);
	foreach ( $ids as $id ) {
		interview_card_record_files( (int) $id, get_post( $id ) );
	}
	update_option( 'interview_card_recorded', INTERVIEW_CARD_VERSION );
}

/**
 * The posts that decide who sees a file: the first that named it, and the one that it was uploaded to.
 *
 * @param string $url As returned by `interview_card_address()`.
 * @return WP_Post[]
 */
function interview_card_owners( $url ) {
	global $wpdb;
	$keys = interview_card_keys( $url );
	if ( ! $keys ) {
		return array();
	}
	$places = implode( ', ', array_fill( 0, count( $keys ), '%s' ) );
	// phpcs:disable WordPress.DB -- WP_Query cannot sort by the age of meta values. The placeholders are in `$places`.
	$first = $wpdb->get_var(
		$wpdb->prepare(
			"SELECT post_id FROM {$wpdb->postmeta} JOIN {$wpdb->posts} ON ID = post_id WHERE meta_key = %s AND meta_value IN ($places) ORDER BY meta_id LIMIT 1",
			array_merge( array( INTERVIEW_CARD_FILE_KEY ), $keys )
		)
	);
	// phpcs:enable
	$ids = array_filter( array( (int) $first, interview_card_uploaded_to( interview_card_file( $url ) ) ) );
	return array_filter( array_map( 'get_post', array_unique( $ids ) ) );
}

/**
 * The post that a file was uploaded to in the media library.
 *
 * @param string $file A real path.
 * @return int The post's id; 0 if there is none.
 */
function interview_card_uploaded_to( $file ) {
	global $wpdb;
	$uploads = trailingslashit( (string) realpath( wp_get_upload_dir()['basedir'] ) );
	if ( 0 !== strpos( $file, $uploads ) ) {
		return 0;
	}
	// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- attachment_url_to_postid() knows only one spelling of a URL.
	return (int) $wpdb->get_var(
		$wpdb->prepare(
			"SELECT post_parent FROM {$wpdb->posts} JOIN {$wpdb->postmeta} ON ID = post_id WHERE meta_key = '_wp_attached_file' AND meta_value = %s LIMIT 1",
			substr( $file, strlen( $uploads ) )
		)
	);
}

/**
 * Whether a user may read a post.
 *
 * @param WP_Post  $post The post.
 * @param int|null $user The user's id, 0 for a stranger; null for the current user, with the passwords that they have entered.
 * @return bool
 */
function interview_card_may_read( $post, $user = null ) {
	$status = get_post_status_object( get_post_status( $post ) );
	if ( $status && $status->public && ( '' === $post->post_password || ( null === $user && ! post_password_required( $post ) ) ) ) {
		return true;
	}
	if ( ! post_type_exists( $post->post_type ) ) {
		$capability = array( 'edit_others_posts' );
	} else {
		$capability = array( $status && $status->public ? 'edit_post' : 'read_post', $post->ID );
	}
	return null === $user ? current_user_can( ...$capability ) : user_can( $user, ...$capability );
}

/**
 * Whether a user may see the interview of a URL in a post.
 *
 * @param string       $url  As returned by `interview_card_address()`.
 * @param WP_Post|null $post The post that is shown.
 * @param int|null     $user As for `interview_card_may_read()`.
 * @return bool
 */
function interview_card_may_see( $url, $post, $user = null ) {
	$is_named = $post && array_intersect( interview_card_keys( $url ), (array) get_post_meta( $post->ID, INTERVIEW_CARD_FILE_KEY ) );
	$may_see  = ! $is_named || interview_card_may_read( $post, $user );
	foreach ( interview_card_owners( $url ) as $owner ) {
		// Whoever may read the owner may also publish its interview elsewhere.
		$is_passed_on = $is_named && interview_card_may_read( $owner, (int) $post->post_author );
		$may_see      = $may_see && ( $is_passed_on || interview_card_may_read( $owner, $user ) );
	}

	/**
	 * Whether an interview of this site may be seen.
	 *
	 * @param bool         $may_see Whether the user may read the post that it belongs to.
	 * @param string       $url     The URL of its file.
	 * @param WP_Post|null $post    The post that is shown.
	 */
	return (bool) apply_filters( 'interview_card_may_see', $may_see, $url, $post );
}
