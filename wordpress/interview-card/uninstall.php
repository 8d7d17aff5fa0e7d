<?php
/**
 * Deletes all data of the plugin: the settings and the cached interviews.
 *
 * @package Interview_Card
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'interview_card_settings' );

global $wpdb;
// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- there is no other way to delete transients by prefix.
$interview_card_names = $wpdb->get_col(
	$wpdb->prepare( "SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE %s", $wpdb->esc_like( '_transient_interview_card_' ) . '%' )
);
foreach ( $interview_card_names as $interview_card_name ) {
	delete_transient( substr( $interview_card_name, strlen( '_transient_' ) ) );
}
