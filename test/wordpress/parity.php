<?php
/**
 * Validates interviews with the plugin's code, without WordPress: the code needs only two functions of it.
 *
 * Reads the JSON of test/node/parity.test.ts from standard input and writes the outcomes as JSON.
 */

define( 'ABSPATH', __DIR__ );

// phpcs:disable -- replacements of WordPress functions
class WP_Error {
	public $message;
	public function __construct( $code, $message ) {
		$this->message = $message;
	}
}
function __( $text ) {
	return $text;
}
// phpcs:enable

error_reporting( E_ALL );
set_error_handler(
	static function ( $level, $message, $file, $line ) {
		throw new ErrorException( $message, 0, $level, $file, $line );
	}
);

require dirname( __DIR__, 2 ) . '/wordpress/interview-card/includes/limits.php';
require dirname( __DIR__, 2 ) . '/wordpress/interview-card/includes/interview.php';

$fixtures = json_decode( stream_get_contents( STDIN ) );
$outcomes = array();
foreach ( $fixtures->interviews as $fixture ) {
	$checked    = interview_card_check( $fixture->data );
	$outcomes[] = $checked instanceof WP_Error
		? array(
			'outcome' => 'refused',
			'message' => $checked->message,
		)
		: array(
			'outcome'  => 'shown',
			'dir'      => $checked['dir'],
			'passages' => array_map(
				static function ( $question ) {
					return array_map(
						static function ( $passage ) {
							return isset( $passage['text'] ) ? $passage['text'] : ( isset( $passage['html'] ) ? $passage['html'] : $passage['image']['src'] );
						},
						$question['answer']
					);
				},
				$checked['questions']
			),
		);
}
$directions = array();
foreach ( $fixtures->directions as $lang => $direction ) {
	$directions[ $lang ] = interview_card_direction( (string) $lang );
}
echo json_encode(
	array(
		'interviews' => $outcomes,
		'directions' => $directions,
		'elements'   => array_map( 'interview_card_elements', $fixtures->markups ),
	)
);
