<?php
/**
 * Plugin Name:       Interview Card
 * Description:       Shows question-and-answer interviews from JSON files, right-to-left as well as left-to-right: a block and a shortcode.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            interview-card contributors
 * License:           MIT
 * License URI:       https://opensource.org/licenses/MIT
 * Text Domain:       interview-card
 * Domain Path:       /languages
 *
 * @package Interview_Card
 */

defined( 'ABSPATH' ) || exit;

define( 'INTERVIEW_CARD_VERSION', '0.1.0' );
define( 'INTERVIEW_CARD_FILE', __FILE__ );

require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/source.php';
require __DIR__ . '/includes/copies.php';
require __DIR__ . '/includes/embargo.php';
require __DIR__ . '/includes/interview.php';
require __DIR__ . '/includes/limits.php';
require __DIR__ . '/includes/rich-text.php';
require __DIR__ . '/includes/dates.php';
require __DIR__ . '/includes/text.php';
require __DIR__ . '/includes/script.php';
require __DIR__ . '/includes/card.php';

add_action( 'init', 'interview_card_register' );
add_action( 'init', 'interview_card_register_settings' );
add_action( 'admin_init', 'interview_card_add_settings_fields' );
add_action( 'admin_init', 'interview_card_record_all_files' );
add_action( 'save_post', 'interview_card_record_files', 10, 2 );
add_action( 'admin_menu', 'interview_card_add_settings_page' );
add_filter( 'plugin_action_links_' . plugin_basename( __FILE__ ), 'interview_card_action_links' );
add_filter( 'upload_mimes', 'interview_card_upload_mimes', 10, 2 );
register_activation_hook( __FILE__, 'interview_card_record_all_files' );
