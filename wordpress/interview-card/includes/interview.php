<?php
/**
 * Validates an interview by the rules of the element. What the element refuses is refused here too, so that readers never see a text that
 * an error then replaces. Where the two may disagree, as about unusual URLs, this code refuses and leaves the interview to the element.
 * test/fixtures/parity.json of interview-card tests both with the same cases.
 *
 * @package Interview_Card
 */

defined( 'ABSPATH' ) || exit;

/**
 * Validates an interview and copies the keys of the format.
 *
 * @param mixed $data Decoded JSON, with objects as objects and not as arrays.
 * @return array|WP_Error
 */
function interview_card_check( $data ) {
	$rules   = interview_card_rules();
	$problem = null;
	$checked = interview_card_valid( $rules['schema'], $data, '', $problem );
	if ( null === $problem ) {
		$problem = interview_card_duplicate_id( $checked );
	}
	if ( null !== $problem ) {
		return interview_card_refusal( $problem );
	}

	$questions = array();
	$count     = 0;
	foreach ( $checked['questions'] as $index => $question ) {
		$answer = interview_card_passages( $question['answer'] );
		$count += count( $answer );
		// Do not read far too many passages.
		foreach ( $count > $rules['passages'] ? array() : $answer as $passage ) {
			$elements = isset( $passage['html'] ) ? interview_card_elements( $passage['html'] ) : 0;
			if ( $elements > $rules['tags'] ) {
				return interview_card_refusal( "/questions/$index/answer/{$passage['index']}/html" );
			}
			$count += $elements;
		}
		$questions[] = array(
			'question' => interview_card_trim( $question['question'] ),
			'by'       => interview_card_string( $question, 'by' ),
			'answer'   => $answer,
		);
	}
	if ( $count > $rules['passages'] ) {
		return interview_card_refusal( '/questions' );
	}

	$lang   = interview_card_string( $checked, 'lang' );
	$dir    = interview_card_string( $checked, 'dir' );
	$source = isset( $checked['source'] ) ? $checked['source'] : array();
	return array(
		'lang'         => $lang,
		'dir'          => '' === $dir ? interview_card_direction( $lang ) : $dir,
		'section'      => interview_card_string( $checked, 'section' ),
		'title'        => interview_card_string( $checked, 'title' ),
		'summary'      => interview_card_string( $checked, 'summary' ),
		'published'    => interview_card_string( $checked, 'published' ),
		'updated'      => interview_card_string( $checked, 'updated' ),
		'image'        => isset( $checked['image'] ) ? interview_card_image( $checked['image'] ) : array(),
		'media'        => isset( $checked['media'] ) ? interview_card_texts( $checked['media'], array( 'type', 'src', 'captions' ) ) : array(),
		'interviewees' => interview_card_people( $checked, 'interviewees' ),
		'interviewers' => interview_card_people( $checked, 'interviewers' ),
		'questions'    => $questions,
		'corrections'  => isset( $checked['corrections'] ) ? $checked['corrections'] : array(),
		'source'       => interview_card_texts( $source, array( 'name', 'url' ) ),
	);
}

/**
 * The schema, and limits that it does not express.
 *
 * @return array `schema`; the maximum number of `passages` and tags in an interview, of `tags` in a passage, and of combining `marks` in a row.
 */
function interview_card_rules() {
	static $rules = null;
	if ( null === $rules ) {
		$rules = require __DIR__ . '/schema.php';
	}
	return $rules;
}

/**
 * The error for a file that is not an interview.
 *
 * @param string $path A JSON Pointer to the missing or invalid value.
 * @return WP_Error
 */
function interview_card_refusal( $path ) {
	if ( preg_match( '#^/questions/(\d+)#', $path, $found ) ) {
		/* translators: 1: the number of a question, from 1; 2: the place of the value in the file, such as /questions/0/answer. */
		return new WP_Error( 'interview', sprintf( __( 'Question %1$d is incomplete, or has a value that is not valid (%2$s).', 'interview-card' ), $found[1] + 1, $path ) );
	}
	if ( in_array( $path, array( '', '/title', '/questions' ), true ) ) {
		return new WP_Error( 'interview', __( 'The file is not an interview: it has no title or no questions.', 'interview-card' ) );
	}
	/* translators: %s: the place of the value in the file, such as /image/src. */
	return new WP_Error( 'interview', sprintf( __( 'The interview has a value that is not valid (%s).', 'interview-card' ), $path ) );
}

/**
 * Validates a value and copies the keys of the schema, with arrays for objects. Follows src/interview/validate.ts.
 *
 * @param array       $schema  The rule.
 * @param mixed       $value   Anything.
 * @param string      $path    The place of the value, as a JSON Pointer.
 * @param string|null $problem The first place that breaks a rule; null if there is none.
 * @return mixed Null if the value is not valid.
 */
function interview_card_valid( $schema, $value, $path, &$problem ) {
	if ( isset( $schema['anyOf'] ) ) {
		$schema = interview_card_branch( $schema['anyOf'], $value );
	}
	if ( null === $schema || ! interview_card_keeps( $schema, $value ) ) {
		$problem = $path;
		return null;
	}
	$result = array();
	switch ( $schema['type'] ) {
		case 'array':
			foreach ( $value as $index => $item ) {
				$result[] = interview_card_valid( $schema['items'], $item, "$path/$index", $problem );
				if ( null !== $problem ) {
					return null;
				}
			}
			return $result;
		case 'object':
			foreach ( $schema['properties'] as $key => $rule ) {
				$child = isset( $value->$key ) ? $value->$key : null;
				if ( interview_card_is_absent( $child ) && ! in_array( $key, $schema['required'], true ) ) {
					continue;
				}
				$result[ $key ] = interview_card_valid( $rule, $child, "$path/$key", $problem );
				if ( null !== $problem ) {
					return null;
				}
			}
			return $result;
		default:
			return $value;
	}
}

/**
 * Whether a value counts as absent: many content systems write empty fields this way.
 *
 * @param mixed $value Anything.
 * @return bool
 */
function interview_card_is_absent( $value ) {
	return null === $value || '' === $value;
}

/**
 * The branch that the author meant: it has the type of the value and, for objects, its first required key.
 *
 * @param array[] $branches Rules.
 * @param mixed   $value    Anything.
 * @return array|null
 */
function interview_card_branch( $branches, $value ) {
	foreach ( $branches as $branch ) {
		if ( ! interview_card_has_type( $branch['type'], $value ) ) {
			continue;
		}
		$key = 'object' === $branch['type'] ? $branch['required'][0] : '';
		if ( '' === $key || ( isset( $value->$key ) && '' !== $value->$key ) ) {
			return $branch;
		}
	}
	return null;
}

/**
 * Whether a value is of a type of JSON Schema.
 *
 * @param string $type  `string`, `number`, `array` or `object`.
 * @param mixed  $value Decoded JSON.
 * @return bool
 */
function interview_card_has_type( $type, $value ) {
	switch ( $type ) {
		case 'string':
			return is_string( $value );
		case 'number':
			return is_int( $value ) || is_float( $value );
		case 'array':
			return is_array( $value );
		default:
			return is_object( $value );
	}
}

/**
 * Whether a value follows a rule, without its children.
 *
 * @param array $schema The rule.
 * @param mixed $value  Anything.
 * @return bool
 */
function interview_card_keeps( $schema, $value ) {
	if ( ! interview_card_has_type( $schema['type'], $value ) ) {
		return false;
	}
	switch ( $schema['type'] ) {
		case 'string':
			return interview_card_length( $value, $schema['maxLength'] ) <= $schema['maxLength']
				&& '' !== interview_card_trim( $value )
				&& ( ! isset( $schema['enum'] ) || in_array( $value, $schema['enum'], true ) )
				&& ( ! isset( $schema['format'] ) || interview_card_has_format( $schema['format'], $value ) )
				&& ! interview_card_has_long_mark_run( $value, interview_card_rules()['marks'] );
		case 'number':
			return $value >= $schema['minimum'] && is_finite( $value );
		case 'array':
			return count( $value ) >= ( isset( $schema['minItems'] ) ? $schema['minItems'] : 0 ) && count( $value ) <= $schema['maxItems'];
		default:
			return true;
	}
}

/**
 * The length of a text in UTF-16, as JavaScript counts it.
 *
 * @param string $text In UTF-8.
 * @param int    $max  Longer texts need no exact count.
 * @return int
 */
function interview_card_length( $text, $max ) {
	if ( strlen( $text ) <= $max ) {
		return strlen( $text );
	}
	// Each character has one first byte, and characters beyond the Basic Multilingual Plane count twice.
	return preg_match_all( '/[\x00-\x7F\xC0-\xFF]/', $text ) + preg_match_all( '/[\xF0-\xFF]/', $text );
}

/**
 * A text without surrounding white space, as with JavaScript's `trim()`.
 *
 * @param string $text In UTF-8.
 * @return string
 */
function interview_card_trim( $text ) {
	return interview_card_strip( $text, '\x{9}-\x{D}\x{20}\x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}\x{FEFF}' );
}

/**
 * A text without certain characters at its start and end. Takes linear time: `/[…]+$/` would read a long run of them once for each of them.
 *
 * @param string $text       In UTF-8.
 * @param string $characters For a class of a regular expression.
 * @return string
 */
function interview_card_strip( $text, $characters ) {
	return preg_match( "/[^$characters](?:.*[^$characters])?/su", $text, $found ) ? $found[0] : '';
}

/**
 * Whether a text has one of the formats of the schema.
 *
 * @param string $format `date`, `language` or `uri-reference`.
 * @param string $text   Not empty.
 * @return bool
 */
function interview_card_has_format( $format, $text ) {
	switch ( $format ) {
		case 'date':
			return interview_card_is_date( $text );
		case 'language':
			return interview_card_is_language( $text );
		default:
			return interview_card_is_safe_url( $text );
	}
}

/**
 * Whether a text is an existing date such as 2018-03-01 or 2018-03-01T09:30:00Z.
 *
 * @param string $text Anything.
 * @return bool
 */
function interview_card_is_date( $text ) {
	$time = '(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?';
	return preg_match( "/^(\d{4})-(\d\d)-(\d\d)(?:T$time)?\$/D", $text, $found )
		&& checkdate( (int) $found[2], (int) $found[3], (int) $found[1] );
}

/**
 * Whether a text is a language tag that all browsers support. Rare forms that some support are refused.
 *
 * @param string $text Anything.
 * @return bool
 */
function interview_card_is_language( $text ) {
	$tag = '/^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?((?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*)(?:-u(?:-[a-z\d][a-z](?:-[a-z\d]{3,8})*)+)?(?:-x(?:-[a-z\d]{1,8})+)?$/iD';
	if ( ! preg_match( $tag, $text, $found ) ) {
		return false;
	}
	$variants = array_filter( explode( '-', strtolower( isset( $found[1] ) ? $found[1] : '' ) ) );
	return count( array_unique( $variants ) ) === count( $variants );
}

/**
 * Whether browsers parse a URL as http, https, mailto, tel or relative.
 *
 * @param string $url Anything.
 * @return bool
 */
function interview_card_is_safe_url( $url ) {
	// The first steps of the URL parser (https://url.spec.whatwg.org/#url-parsing).
	$url = str_replace( array( "\t", "\n", "\r" ), '', trim( $url, "\x00..\x20" ) );
	if ( preg_match( '/^([a-z][a-z\d+.-]*):/i', $url, $found ) ) {
		$scheme = strtolower( $found[1] );
		if ( in_array( $scheme, array( 'mailto', 'tel' ), true ) ) {
			return true;
		}
		return in_array( $scheme, array( 'http', 'https' ), true ) && interview_card_has_host( substr( $url, strlen( $found[0] ) ) );
	}
	return ! preg_match( '#^[/\\\\]{2}#', $url ) || interview_card_has_host( $url );
}

/**
 * Whether a URL continues with a host that browsers accept. Unusual hosts that some accept are refused.
 *
 * @param string $rest The URL without its scheme.
 * @return bool
 */
function interview_card_has_host( $rest ) {
	if ( ! preg_match( '#^[/\\\\]{2}(?:[^/\\\\?\#@]*@)?(\[[^\]/\\\\?\#]*\]|[^:@/\\\\?\#\[\]]+)(?::(\d{0,5}))?(?=[/\\\\?\#]|$)#D', $rest, $found ) ) {
		return false;
	}
	if ( isset( $found[2] ) && (int) $found[2] > 65535 ) {
		return false;
	}
	$host = $found[1];
	if ( '[' === $host[0] ) {
		return false !== filter_var( substr( $host, 1, -1 ), FILTER_VALIDATE_IP, FILTER_FLAG_IPV6 );
	}
	// A number at the end makes it an IPv4 address.
	if ( preg_match( '/(^|\.)(\d+|0x[\da-f]*)\.?$/iD', $host ) ) {
		return false !== filter_var( $host, FILTER_VALIDATE_IP, FILTER_FLAG_IPV4 );
	}
	// Punycode must be valid, and PHP can only check that with the extension intl.
	if ( preg_match( '/(^|\.)xn--/i', $host ) && ( ! function_exists( 'idn_to_utf8' ) || false === idn_to_utf8( $host, IDNA_NONTRANSITIONAL_TO_UNICODE, INTL_IDNA_VARIANT_UTS46 ) ) ) {
		return false;
	}
	// Labels of one script each, so that the rules for mixed directions cannot be broken. Each is tested alone: an expression for all of
	// them would try every combination of scripts.
	foreach ( explode( '.', preg_replace( '/(?<=.)\.$/D', '', $host ) ) as $label ) {
		if ( ! preg_match( '/^(?:[a-z\d_](?:[a-z\d_-]*[a-z\d_])?|\p{Arabic}(?:[\p{Arabic}-]*\p{Arabic})?|\p{Latin}(?:[\p{Latin}\d-]*[\p{Latin}\d])?)$/iuD', $label ) ) {
			return false;
		}
	}
	return true;
}

/**
 * The place of a duplicate id.
 *
 * @param array $checked An interview that matches the schema.
 * @return string|null A JSON Pointer; null if all ids are unique.
 */
function interview_card_duplicate_id( $checked ) {
	$lists = array(
		array( 'questions' ),
		// Interviewees and interviewers share their ids.
		array( 'interviewees', 'interviewers' ),
	);
	foreach ( $lists as $keys ) {
		$known = array();
		foreach ( $keys as $key ) {
			foreach ( isset( $checked[ $key ] ) ? $checked[ $key ] : array() as $index => $entry ) {
				$usual = 'questions' === $key ? 'q' . ( $index + 1 ) : '';
				$id    = isset( $entry['id'] ) ? $entry['id'] : $usual;
				if ( '' !== $id && isset( $known[ "id $id" ] ) ) {
					return "/$key/$index/id";
				}
				// With a prefix, so that PHP does not convert the key to a number.
				$known[ "id $id" ] = true;
			}
		}
	}
	return null;
}

/**
 * A text value of an object.
 *
 * @param array  $data A validated object.
 * @param string $key  The key.
 * @return string Empty if there is none.
 */
function interview_card_string( $data, $key ) {
	return isset( $data[ $key ] ) ? interview_card_trim( $data[ $key ] ) : '';
}

/**
 * Several text values of an object.
 *
 * @param array    $data A validated object.
 * @param string[] $keys The keys.
 * @return string[] With empty strings for missing values.
 */
function interview_card_texts( $data, $keys ) {
	$texts = array();
	foreach ( $keys as $key ) {
		$texts[ $key ] = interview_card_string( $data, $key );
	}
	return $texts;
}

/**
 * An image, with its URL as written.
 *
 * @param array $data A validated object.
 * @return array
 */
function interview_card_image( $data ) {
	$image = interview_card_texts( $data, array( 'src', 'alt', 'caption', 'credit' ) );
	foreach ( array( 'width', 'height' ) as $key ) {
		$image[ $key ] = isset( $data[ $key ] ) ? (int) $data[ $key ] : 0;
	}
	return $image;
}

/**
 * The people of a list.
 *
 * @param array  $checked The validated interview.
 * @param string $key     `interviewees` or `interviewers`.
 * @return array[]
 */
function interview_card_people( $checked, $key ) {
	$people = array();
	foreach ( isset( $checked[ $key ] ) ? $checked[ $key ] : array() as $person ) {
		$people[] = interview_card_texts( $person, array( 'id', 'name', 'role', 'url' ) );
	}
	return $people;
}

/**
 * An answer as passages, each with one of `text`, `html` and `image`. Each line of a text becomes a paragraph.
 *
 * @param string|array $answer A validated answer.
 * @return array[]
 */
function interview_card_passages( $answer ) {
	$result = array();
	foreach ( (array) $answer as $index => $entry ) {
		$entry = is_string( $entry ) ? array( 'text' => $entry ) : $entry;
		$by    = interview_card_string( $entry, 'by' );
		if ( isset( $entry['text'] ) ) {
			foreach ( array_filter( array_map( 'interview_card_trim', explode( "\n", $entry['text'] ) ), 'strlen' ) as $line ) {
				$result[] = array(
					'by'   => $by,
					'text' => $line,
				);
			}
		} elseif ( isset( $entry['html'] ) ) {
			$result[] = array(
				'by'    => $by,
				'html'  => $entry['html'],
				'index' => $index,
			);
		} else {
			$result[] = array(
				'by'    => $by,
				'image' => interview_card_image( $entry['image'] ),
			);
		}
	}
	return $result;
}

/**
 * The direction of a language, from its script or otherwise its usual one.
 *
 * @param string $lang A language tag (BCP 47), or an empty string.
 * @return string `rtl`, `ltr`, or empty if no language is given.
 */
function interview_card_direction( $lang ) {
	if ( '' === $lang ) {
		return '';
	}
	// The scripts of `rightToLeft` in src/interview/locale-format.ts.
	if ( preg_match( '/^[a-z]+-([a-z]{4})(-|$)/i', $lang, $script ) ) {
		return preg_match( '/^(Arab|Hebr|Thaa|Syrc|Nkoo|Adlm|Rohg|Mand|Samr|Mend|Yezi)$/i', $script[1] ) ? 'rtl' : 'ltr';
	}
	// Languages that are written in Arabic script only in one country.
	if ( preg_match( '/^(az-I[QR]|kk-(AF|CN|IR|MN)|ku-(IQ|IR|LB)|ky-CN|pa-PK|tg-PK|tk-(AF|IR)|uz-(AF|CN))(-|$)/i', $lang ) ) {
		return 'rtl';
	}
	$languages = 'acm|aii|apc|ar|arq|ars|ary|arz|azb|bal|bcc|bgn|bqi|brh|ckb|dv|fa|glk|haz|he|iw|ji|khw|ks|lad|lki|lrc|luz|mzn|nqo|pbt|pes|pnb|prs|ps|rhg|rmt|sam|sd|sdh|skr|syr|ug|ur|yi';
	return preg_match( "/^($languages)(-|\$)/i", $lang ) ? 'rtl' : 'ltr';
}
