<?php
/**
 * The card's script, a module, and styles for its text. Only pages with a card load them.
 *
 * @package Interview_Card
 */

defined( 'ABSPATH' ) || exit;

/**
 * The URL of the script.
 *
 * @return string Empty if the plugin does not contain it.
 */
function interview_card_script_url() {
	$url = defined( 'INTERVIEW_CARD_SCRIPT_URL' ) ? (string) INTERVIEW_CARD_SCRIPT_URL : interview_card_setting( 'script_url' );
	if ( '' === $url && is_readable( dirname( __DIR__ ) . '/assets/interview-card.js' ) ) {
		$url = plugins_url( 'assets/interview-card.js', INTERVIEW_CARD_FILE );
	}

	/**
	 * The URL of the script, which loads its chunks from the folder `chunks/` beside it.
	 *
	 * @param string $url From the constant `INTERVIEW_CARD_SCRIPT_URL` or the settings, or that of the plugin's own script.
	 */
	return (string) apply_filters( 'interview_card_script_url', $url );
}

/** Adds the script and the styles to the page, once for all of its cards. */
function interview_card_enqueue() {
	// Not in block.json: classic themes would load it on every page.
	wp_enqueue_style( 'interview-card', plugins_url( 'block/style.css', INTERVIEW_CARD_FILE ), array(), INTERVIEW_CARD_VERSION );
	$url = interview_card_script_url();
	if ( '' === $url ) {
		return;
	}
	if ( function_exists( 'wp_enqueue_script_module' ) ) {
		wp_enqueue_script_module( 'interview-card', $url, array(), INTERVIEW_CARD_VERSION );
		return;
	}
	// Up to WordPress 6.4.
	wp_enqueue_script( 'interview-card', $url, array(), INTERVIEW_CARD_VERSION, true );
	add_filter( 'script_loader_tag', 'interview_card_module_tag', 10, 2 );
}

/**
 * Changes the script's tag to that of a module.
 *
 * @param string $tag    HTML.
 * @param string $handle The name of a script.
 * @return string HTML.
 */
function interview_card_module_tag( $tag, $handle ) {
	if ( 'interview-card' !== $handle ) {
		return $tag;
	}
	// Themes without HTML5 support write the type of a classic script.
	return preg_replace( '/<script\b/', '<script type="module"', preg_replace( '/\stype=([\'"])[^\'"]*\1/', '', $tag ) );
}
