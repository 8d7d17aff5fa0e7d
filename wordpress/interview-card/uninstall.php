<?php
/**
 * Deletes all data of the plugin: the settings, the copies of interviews of other sites, and which posts show which files.
 *
 * @package Interview_Card
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/** Deletes the data of the current site. */
function interview_card_uninstall() {
	global $wpdb;
	delete_post_meta_by_key( '_interview_card_file' );
	// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- there is no other way to find options by prefix.
	$names = $wpdb->get_col(
		$wpdb->prepare( "SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE %s", $wpdb->esc_like( 'interview_card_' ) . '%' )
	);
	array_map( 'delete_option', $names );
}

foreach ( is_multisite() ? get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) : array( 0 ) as $interview_card_site ) {
	if ( $interview_card_site ) {
		switch_to_blog( $interview_card_site );
	}
	interview_card_uninstall();
	if ( $interview_card_site ) {
		restore_current_blog();
	}
}
