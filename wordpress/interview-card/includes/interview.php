<?php
/**
 * The check of an interview: the part of the format (src/interview/schema.ts of interview-card) that the text needs.
 *
 * @package Interview_Card
 */

defined( 'ABSPATH' ) || exit;

/**
 * Checks an interview and copies what is known of it. Where something required is missing, the element would refuse the file, and so
 * does this; what is optional and wrong is left out.
 *
 * @param mixed $data Decoded JSON.
 * @return array|WP_Error
 */
function interview_card_check( $data ) {
	$title     = interview_card_string( $data, 'title' );
	$questions = interview_card_list( $data, 'questions' );
	if ( '' === $title || ! $questions ) {
		return new WP_Error( 'interview', __( 'The file is not an interview: it has no title or no questions.', 'interview-card' ) );
	}
	$checked = array();
	foreach ( $questions as $index => $question ) {
		$answer = interview_card_passages( isset( $question['answer'] ) && is_array( $question ) ? $question['answer'] : null );
		$text   = interview_card_string( $question, 'question' );
		if ( '' === $text || ! $answer ) {
			/* translators: %d: the number of a question, from 1. */
			return new WP_Error( 'interview', sprintf( __( 'Question %d has no text, or no answer that the format knows.', 'interview-card' ), $index + 1 ) );
		}
		$checked[] = array(
			'question' => $text,
			'by'       => interview_card_string( $question, 'by' ),
			'answer'   => $answer,
		);
	}

	$lang   = interview_card_string( $data, 'lang' );
	$lang   = preg_match( '/^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i', $lang ) ? $lang : '';
	$dir    = interview_card_string( $data, 'dir' );
	$source = isset( $data['source'] ) ? $data['source'] : null;
	return array(
		'lang'         => $lang,
		'dir'          => in_array( $dir, array( 'ltr', 'rtl' ), true ) ? $dir : interview_card_direction( $lang ),
		'section'      => interview_card_string( $data, 'section' ),
		'title'        => $title,
		'summary'      => interview_card_string( $data, 'summary' ),
		'published'    => interview_card_date( $data, 'published' ),
		'updated'      => interview_card_date( $data, 'updated' ),
		'image'        => interview_card_image( isset( $data['image'] ) ? $data['image'] : null ),
		'media'        => interview_card_media( isset( $data['media'] ) ? $data['media'] : null ),
		'interviewees' => interview_card_people( $data, 'interviewees' ),
		'interviewers' => interview_card_people( $data, 'interviewers' ),
		'questions'    => $checked,
		'corrections'  => interview_card_corrections( $data ),
		'source'       => array(
			'name' => interview_card_string( $source, 'name' ),
			'url'  => interview_card_string( $source, 'url' ),
		),
	);
}

/**
 * A text of an object.
 *
 * @param mixed  $data An object, as an array, or anything else.
 * @param string $key  Its name.
 * @return string Empty where there is none.
 */
function interview_card_string( $data, $key ) {
	return is_array( $data ) && isset( $data[ $key ] ) && is_string( $data[ $key ] ) ? trim( $data[ $key ] ) : '';
}

/**
 * A list of an object.
 *
 * @param mixed  $data An object, as an array, or anything else.
 * @param string $key  Its name.
 * @return array Empty where there is none; objects are none.
 */
function interview_card_list( $data, $key ) {
	$list = is_array( $data ) && isset( $data[ $key ] ) ? $data[ $key ] : null;
	return is_array( $list ) && array_values( $list ) === $list ? $list : array();
}

/**
 * A date of an object, such as 2018-03-01 or 2018-03-01T09:30:00Z.
 *
 * @param mixed  $data An object, as an array, or anything else.
 * @param string $key  Its name.
 * @return string Empty where there is none.
 */
function interview_card_date( $data, $key ) {
	$date = interview_card_string( $data, $key );
	$form = '/^(\d{4})-(\d\d)-(\d\d)(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/';
	return preg_match( $form, $date, $found ) && checkdate( (int) $found[2], (int) $found[3], (int) $found[1] ) ? $date : '';
}

/**
 * An image, with its address as it is written.
 *
 * @param mixed $data Anything.
 * @return array Empty where there is none.
 */
function interview_card_image( $data ) {
	if ( '' === interview_card_string( $data, 'src' ) ) {
		return array();
	}
	$image = array();
	foreach ( array( 'src', 'alt', 'caption', 'credit' ) as $key ) {
		$image[ $key ] = interview_card_string( $data, $key );
	}
	foreach ( array( 'width', 'height' ) as $key ) {
		$number        = isset( $data[ $key ] ) && ( is_int( $data[ $key ] ) || is_float( $data[ $key ] ) ) ? (int) $data[ $key ] : 0;
		$image[ $key ] = $number > 0 ? $number : 0;
	}
	return $image;
}

/**
 * The recording, with its addresses as they are written.
 *
 * @param mixed $data Anything.
 * @return array Empty where there is none.
 */
function interview_card_media( $data ) {
	$type = interview_card_string( $data, 'type' );
	$src  = interview_card_string( $data, 'src' );
	return '' === $src || ! in_array( $type, array( 'audio', 'video' ), true ) ? array() : array(
		'type'     => $type,
		'src'      => $src,
		'captions' => interview_card_string( $data, 'captions' ),
	);
}

/**
 * The people of a list, who have names at least.
 *
 * @param mixed  $data The interview.
 * @param string $key  `interviewees` or `interviewers`.
 * @return array
 */
function interview_card_people( $data, $key ) {
	$people = array();
	foreach ( interview_card_list( $data, $key ) as $person ) {
		$name = interview_card_string( $person, 'name' );
		if ( '' !== $name ) {
			$people[] = array(
				'id'   => interview_card_string( $person, 'id' ),
				'name' => $name,
				'role' => interview_card_string( $person, 'role' ),
				'url'  => interview_card_string( $person, 'url' ),
			);
		}
	}
	return $people;
}

/**
 * The corrections, which have a date and a text.
 *
 * @param mixed $data The interview.
 * @return array
 */
function interview_card_corrections( $data ) {
	$corrections = array();
	foreach ( interview_card_list( $data, 'corrections' ) as $correction ) {
		$date = interview_card_date( $correction, 'date' );
		$text = interview_card_string( $correction, 'text' );
		if ( '' !== $date && '' !== $text ) {
			$corrections[] = array(
				'date' => $date,
				'text' => $text,
			);
		}
	}
	return $corrections;
}

/**
 * An answer as passages, each with one of `text`, `html` and `image`. Each line of a text is a paragraph.
 *
 * @param mixed $answer Anything.
 * @return array Empty where it is no answer.
 */
function interview_card_passages( $answer ) {
	$entries = is_string( $answer ) ? array( $answer ) : interview_card_list( array( 'answer' => $answer ), 'answer' );
	$result  = array();
	foreach ( $entries as $entry ) {
		$by   = interview_card_string( $entry, 'by' );
		$text = is_string( $entry ) ? trim( $entry ) : interview_card_string( $entry, 'text' );
		$html = interview_card_string( $entry, 'html' );
		if ( '' !== $text ) {
			foreach ( preg_split( '/\n/', $text ) as $line ) {
				if ( '' !== trim( $line ) ) {
					$result[] = array(
						'by'   => $by,
						'text' => trim( $line ),
					);
				}
			}
		} elseif ( '' !== $html ) {
			// Balancing the tags of a passage takes the square of their number.
			if ( substr_count( $html, '<' ) > 5000 ) {
				return array();
			}
			$result[] = array(
				'by'   => $by,
				'html' => $html,
			);
		} else {
			$image = interview_card_image( is_array( $entry ) && isset( $entry['image'] ) ? $entry['image'] : null );
			if ( ! $image ) {
				return array();
			}
			$result[] = array(
				'by'    => $by,
				'image' => $image,
			);
		}
	}
	return $result;
}

/**
 * The direction of a language, from its script or else its usual one.
 *
 * @param string $lang A language tag (BCP 47), or nothing.
 * @return string `rtl`, `ltr`, or nothing where no language is named.
 */
function interview_card_direction( $lang ) {
	if ( '' === $lang ) {
		return '';
	}
	if ( preg_match( '/^[a-z]+-([a-z]{4})(-|$)/i', $lang, $script ) ) {
		return preg_match( '/^(Arab|Hebr|Thaa|Syrc|Nkoo|Adlm|Rohg|Mand|Samr)$/i', $script[1] ) ? 'rtl' : 'ltr';
	}
	return preg_match( '/^(ar|arc|azb|ckb|dv|fa|glk|he|ks|lrc|mzn|nqo|pnb|prs|ps|sd|sdh|syr|ug|ur|yi)(-|$)/i', $lang ) ? 'rtl' : 'ltr';
}
