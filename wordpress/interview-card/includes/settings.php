<?php
/**
 * Settings → Interview Card.
 *
 * @package Interview_Card
 */

defined( 'ABSPATH' ) || exit;

/**
 * The value of a setting.
 *
 * @param string $name `script_url`: the URL of the script, empty for the plugin's own; `origins`: a list of origins that interviews may
 *                     come from, besides the site's own.
 * @return string|string[]
 */
function interview_card_setting( $name ) {
	$settings = interview_card_settings();
	// A script can do whatever its users can. Who sets one must still be allowed to write any HTML.
	if ( 'script_url' === $name && ! interview_card_may_set_script( $settings['script_user'] ) ) {
		return '';
	}
	return $settings[ $name ];
}

/**
 * The stored settings.
 *
 * @return array `script_url`; `script_user`: the id of the user who has set it; `origins`.
 */
function interview_card_settings() {
	$stored = get_option( 'interview_card_settings' );
	$stored = is_array( $stored ) ? $stored : array();
	return array(
		'script_url'  => isset( $stored['script_url'] ) && is_string( $stored['script_url'] ) ? esc_url_raw( $stored['script_url'], array( 'http', 'https' ) ) : '',
		'script_user' => isset( $stored['script_user'] ) ? (int) $stored['script_user'] : 0,
		'origins'     => interview_card_valid_origins( isset( $stored['origins'] ) ? (array) $stored['origins'] : array() ),
	);
}

/**
 * Whether a user may set the URL of the script.
 *
 * @param int $user The user's id; 0 for nobody.
 * @return bool
 */
function interview_card_may_set_script( $user ) {
	return $user > 0 && user_can( $user, 'unfiltered_html' );
}

/**
 * The valid origins of a list.
 *
 * @param array $lines Anything.
 * @return string[]
 */
function interview_card_valid_origins( $lines ) {
	$origins = array_map( 'interview_card_origin', array_filter( $lines, 'is_string' ) );
	return array_values( array_unique( preg_grep( '#^https?://#', $origins ) ) );
}

/**
 * Sanitizes settings before they are stored.
 *
 * @param mixed $given Values of the form, or of code that updates the option.
 * @return array
 */
function interview_card_sanitize_settings( $given ) {
	$given   = is_array( $given ) ? $given : array();
	$stored  = interview_card_settings();
	$origins = isset( $given['origins'] ) ? $given['origins'] : array();
	$is_form = is_string( $origins );
	$lines   = $is_form ? preg_split( '/\s+/', $origins, -1, PREG_SPLIT_NO_EMPTY ) : (array) $origins;
	$script  = isset( $given['script_url'] ) && is_string( $given['script_url'] ) ? trim( $given['script_url'] ) : '';
	$url     = esc_url_raw( $script, array( 'http', 'https' ) );
	$user    = get_current_user_id();
	if ( ! interview_card_may_set_script( $user ) ) {
		// The form of such a user has no field for it.
		$url  = $stored['script_url'];
		$user = $stored['script_user'];
	}
	if ( $is_form ) {
		$unknown = array_filter(
			$lines,
			static function ( $line ) {
				return ! interview_card_valid_origins( array( $line ) );
			}
		);
		interview_card_tell_left_out( $unknown, '' === $url ? $script : '' );
	}
	return array(
		'script_url'  => $url,
		'script_user' => '' === $url ? 0 : $user,
		'origins'     => interview_card_valid_origins( $lines ),
	);
}

/**
 * Shows administrators which values were invalid and not saved.
 *
 * @param string[] $origins Invalid lines.
 * @param string   $script  An invalid URL of a script; empty if there is none.
 */
function interview_card_tell_left_out( $origins, $script ) {
	if ( ! function_exists( 'add_settings_error' ) ) {
		return;
	}
	if ( $origins ) {
		/* translators: %s: the invalid lines. */
		$message = sprintf( __( 'Not saved, because an origin starts with https:// or http://: %s', 'interview-card' ), implode( ' ', $origins ) );
		add_settings_error( 'interview_card_settings', 'interview_card_origins', esc_html( $message ) );
	}
	if ( '' !== $script ) {
		/* translators: %s: the invalid URL. */
		$message = sprintf( __( 'Not saved, because the URL of a script starts with https:// or http://: %s', 'interview-card' ), $script );
		add_settings_error( 'interview_card_settings', 'interview_card_script_url', esc_html( $message ) );
	}
}

/** Registers the settings. Not only for their form: they are sanitized whatever stores them. */
function interview_card_register_settings() {
	register_setting(
		'interview_card',
		'interview_card_settings',
		array(
			'type'              => 'array',
			'sanitize_callback' => 'interview_card_sanitize_settings',
		)
	);
}

/** Registers the form of the settings. */
function interview_card_add_settings_fields() {
	add_settings_section( 'interview_card', '', '__return_null', 'interview_card' );
	add_settings_field(
		'interview_card_origins',
		__( 'Other origins', 'interview-card' ),
		'interview_card_origins_field',
		'interview_card',
		'interview_card',
		array( 'label_for' => 'interview_card_origins' )
	);
	if ( ! interview_card_may_set_script( get_current_user_id() ) ) {
		return;
	}
	add_settings_field(
		'interview_card_script_url',
		__( 'Script', 'interview-card' ),
		'interview_card_script_field',
		'interview_card',
		'interview_card',
		array( 'label_for' => 'interview_card_script_url' )
	);
}

/** Adds the page to the menu. */
function interview_card_add_settings_page() {
	add_options_page(
		__( 'Interview Card', 'interview-card' ),
		__( 'Interview Card', 'interview-card' ),
		'manage_options',
		'interview_card',
		'interview_card_settings_page'
	);
}

/**
 * Adds a link to the settings in the list of plugins.
 *
 * @param string[] $links HTML.
 * @return string[]
 */
function interview_card_action_links( $links ) {
	$link = sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'options-general.php?page=interview_card' ) ), esc_html__( 'Settings', 'interview-card' ) );
	return array_merge( array( $link ), $links );
}

/** Prints the page. */
function interview_card_settings_page() {
	echo '<div class="wrap"><h1>' . esc_html__( 'Interview Card', 'interview-card' ) . '</h1><form action="options.php" method="post">';
	settings_fields( 'interview_card' );
	do_settings_sections( 'interview_card' );
	submit_button();
	echo '</form></div>';
}

/** Prints the field for origins. */
function interview_card_origins_field() {
	printf(
		'<textarea id="interview_card_origins" name="interview_card_settings[origins]" rows="4" class="large-text code" dir="ltr" aria-describedby="interview_card_origins_help">%s</textarea><p class="description" id="interview_card_origins_help">%s</p>',
		esc_textarea( implode( "\n", interview_card_setting( 'origins' ) ) ),
		esc_html__( 'Interviews on this site can always be shown. List others that you trust, one a line, such as https://interviews.example.org: your server and your readers will fetch interviews from there.', 'interview-card' )
	);
}

/** Prints the field for the script. */
function interview_card_script_field() {
	printf(
		'<input id="interview_card_script_url" name="interview_card_settings[script_url]" type="url" class="large-text code" dir="ltr" value="%s" aria-describedby="interview_card_script_help"><p class="description" id="interview_card_script_help">%s</p>',
		esc_attr( interview_card_setting( 'script_url' ) ),
		esc_html__( 'Where interview-card.js is, if not in this plugin, with its folder chunks beside it. Leave it empty to use the plugin’s own.', 'interview-card' )
	);
}
