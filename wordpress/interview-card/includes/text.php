<?php
/**
 * An interview as plain HTML. It is the content of the element until the script has rendered the card, and without script.
 *
 * @package Interview_Card
 */

defined( 'ABSPATH' ) || exit;

/**
 * Escapes text. WordPress looks for shortcodes again after it has rendered blocks, so brackets are escaped too.
 *
 * @param string|int $text Anything.
 * @return string HTML, for content and for attributes in double quotes.
 */
function interview_card_escape( $text ) {
	return interview_card_without_shortcodes( htmlspecialchars( (string) $text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8' ) );
}

/**
 * Escapes shortcodes in HTML for good. Decimal references would not be enough: WordPress turns them back into brackets.
 *
 * @param string $html HTML.
 * @return string
 */
function interview_card_without_shortcodes( $html ) {
	return strtr(
		$html,
		array(
			'['     => '&#x5B;',
			']'     => '&#x5D;',
			'&#91;' => '&#x5B;',
			'&#93;' => '&#x5D;',
		)
	);
}

/**
 * Escapes a URL.
 *
 * @param string $url Any URL.
 * @return string HTML for an attribute; empty if the URL is not http, https, mailto, tel or relative.
 */
function interview_card_escape_url( $url ) {
	return interview_card_without_shortcodes( esc_url( interview_card_without_line_breaks( $url ), array( 'http', 'https', 'mailto', 'tel' ) ) );
}

/**
 * Removes encoded line breaks from a URL, as WordPress does. It does so again and again until none are left: in 100 KB of `%0%0%0…ddd`
 * a hundred thousand times.
 *
 * @param string $url Any URL.
 * @return string Empty if encoded line breaks are nested.
 */
function interview_card_without_line_breaks( $url ) {
	if ( 0 === stripos( $url, 'mailto:' ) ) {
		return $url;
	}
	// WordPress removes these characters first, and then others may be an encoded line break.
	$url   = preg_replace( '|[^a-z0-9-~+_.?#=!&;,/:%@$\|*\'()\[\]\\x80-\\xff]|i', '', str_replace( ' ', '%20', ltrim( $url ) ) );
	$lines = array( '%0d', '%0a' );
	$url   = str_ireplace( $lines, '', $url );
	return str_ireplace( $lines, '', $url ) === $url ? $url : '';
}

/**
 * The absolute form of a URL.
 *
 * @param string $url  As written in the interview.
 * @param string $base The URL of the interview.
 * @return string Empty if it is not safe.
 */
function interview_card_absolute( $url, $base ) {
	$url = trim( $url );
	if ( '' === $url || preg_match( '/[\x00-\x1f]/', $url ) ) {
		return '';
	}
	if ( preg_match( '/^(mailto|tel):/i', $url ) ) {
		return $url;
	}
	return esc_url_raw( interview_card_without_line_breaks( interview_card_resolve( $url, $base ) ), array( 'http', 'https' ) );
}

/**
 * The card's own texts in a language.
 *
 * @param string $lang A language tag; empty for that of the site.
 * @return string[] `interviewers`, `published`, `updated`, `source`, `corrections`.
 */
function interview_card_words( $lang ) {
	static $words = null;
	if ( null === $words ) {
		$file  = dirname( __DIR__ ) . '/assets/words.json';
		$words = is_readable( $file ) ? json_decode( (string) file_get_contents( $file ), true ) : null;
		$words = is_array( $words ) ? $words : array();
	}
	$language = interview_card_primary_language( $lang );
	$english  = array(
		'interviewers' => 'Interview by {names}',
		'published'    => 'Published {date}',
		'updated'      => 'Updated {date}',
		'source'       => 'Source: {name}',
		'corrections'  => 'Corrections',
	);
	return isset( $words[ $language ] ) ? array_merge( $english, $words[ $language ] ) : $english;
}

/**
 * One of the card's own texts around a value.
 *
 * @param string $pattern Such as `Published {date}`; without a placeholder it is a label before the value.
 * @param string $html    The value.
 * @return string HTML.
 */
function interview_card_fill( $pattern, $html ) {
	$parts = preg_split( '/\{\w+\}/', $pattern, 2 );
	$after = isset( $parts[1] ) ? interview_card_escape( $parts[1] ) : '';
	return interview_card_escape( $parts[0] ) . ( isset( $parts[1] ) ? '' : ' ' ) . $html . $after;
}

/**
 * The whole text of an interview.
 *
 * @param array  $interview As returned by `interview_card_check()`.
 * @param array  $options   As returned by `interview_card_options()`.
 * @param string $base      The URL of the interview.
 * @return string HTML.
 */
function interview_card_text( $interview, $options, $base ) {
	$words = interview_card_words( $interview['lang'] );
	$level = $options['headingLevel'];
	$html  = interview_card_paragraph( interview_card_escape( $interview['section'] ) );
	$html .= sprintf( '<h%1$d>%2$s</h%1$d>', $level, interview_card_escape( $interview['title'] ) );
	$html .= interview_card_paragraph( interview_card_escape( $interview['summary'] ) );
	$html .= interview_card_figure( $interview['image'], $base );
	$html .= interview_card_player( $interview['media'], $base );
	foreach ( $interview['interviewees'] as $person ) {
		$html .= interview_card_paragraph( interview_card_person( $person, $base ) );
	}
	foreach ( array( 'published', 'updated' ) as $key ) {
		if ( '' !== $interview[ $key ] ) {
			$html .= interview_card_paragraph( interview_card_fill( $words[ $key ], interview_card_time( $interview[ $key ], $interview['lang'] ) ) );
		}
	}
	$speakers = interview_card_speakers( $interview );
	foreach ( $interview['questions'] as $index => $question ) {
		$html .= interview_card_question( $question, $index, $speakers, $options, $base );
	}
	if ( $interview['corrections'] ) {
		$html .= sprintf( '<h%1$d>%2$s</h%1$d>', $level + 1, interview_card_escape( $words['corrections'] ) );
		foreach ( $interview['corrections'] as $correction ) {
			$html .= interview_card_paragraph( interview_card_time( $correction['date'], $interview['lang'] ) . ': ' . interview_card_escape( $correction['text'] ) );
		}
	}
	if ( $interview['interviewers'] ) {
		$names = array();
		foreach ( $interview['interviewers'] as $person ) {
			$names[] = interview_card_person( $person, $base );
		}
		$html .= interview_card_paragraph( interview_card_fill( $words['interviewers'], implode( ' · ', $names ) ) );
	}
	if ( '' !== $interview['source']['name'] ) {
		$html .= interview_card_paragraph( interview_card_fill( $words['source'], interview_card_anchor( $interview['source'], $base ) ) );
	}
	return sprintf(
		'<div class="interview-card-text"%s%s>%s</div>',
		'' === $interview['lang'] ? '' : sprintf( ' lang="%s"', interview_card_escape( $interview['lang'] ) ),
		'' === $interview['dir'] ? '' : sprintf( ' dir="%s"', interview_card_escape( $interview['dir'] ) ),
		$html
	);
}

/**
 * The people who may speak in an interview.
 *
 * @param array $interview As returned by `interview_card_check()`.
 * @return array `names` and `interviewers`: names by id; `usual`: the id of the only interviewee, or empty; `askers`: the number of interviewers.
 */
function interview_card_speakers( $interview ) {
	$interviewers = array_column( $interview['interviewers'], 'name', 'id' );
	return array(
		'names'        => array_column( $interview['interviewees'], 'name', 'id' ) + $interviewers,
		'interviewers' => $interviewers,
		'usual'        => 1 === count( $interview['interviewees'] ) ? $interview['interviewees'][0]['id'] : '',
		'askers'       => count( $interview['interviewers'] ),
	);
}

/**
 * One question with its answer. As in the card, names are shown when the speaker changes, and never for a single interviewee.
 *
 * @param array  $question A question of the interview.
 * @param int    $index    From 0.
 * @param array  $speakers As returned by `interview_card_speakers()`.
 * @param array  $options  As returned by `interview_card_options()`.
 * @param string $base     The URL of the interview.
 * @return string HTML.
 */
function interview_card_question( $question, $index, $speakers, $options, $base ) {
	$names = $speakers['names'];
	$usual = $speakers['usual'];
	$name  = static function ( $id ) use ( $names ) {
		return '<strong><bdi>' . interview_card_escape( isset( $names[ $id ] ) ? $names[ $id ] : $id ) . '</bdi></strong>';
	};

	$asker   = '' !== $question['by'] && $speakers['askers'] > 1 ? $name( $question['by'] ) . ': ' : '';
	$current = $usual;
	$answer  = '';
	foreach ( $question['answer'] as $passage ) {
		$by = '' === $passage['by'] ? $usual : $passage['by'];
		if ( '' !== $by && $by !== $current ) {
			$answer .= interview_card_paragraph( $name( $by ) );
		}
		$current = $by;
		if ( isset( $passage['text'] ) ) {
			$text    = interview_card_escape( $passage['text'] );
			$answer .= interview_card_paragraph( '' !== $by && $by !== $usual && isset( $speakers['interviewers'][ $by ] ) ? "<strong>$text</strong>" : $text );
		} elseif ( isset( $passage['html'] ) ) {
			$answer .= '<div>' . interview_card_rich_text( $passage['html'], $base ) . '</div>';
		} else {
			$answer .= interview_card_figure( $passage['image'], $base );
		}
	}

	$one  = $options['exclusive'] || 'first' === $options['open'];
	$open = is_feed() || ( '' !== $options['open'] && ( ! $one || 0 === $index ) );
	return sprintf(
		'<details%1$s%2$s><summary><h%3$d>%4$s</h%3$d></summary>%5$s</details>',
		$options['exclusive'] ? sprintf( ' name="%s"', interview_card_escape( $options['group'] ) ) : '',
		$open ? ' open' : '',
		$options['headingLevel'] + 1,
		$asker . interview_card_escape( $question['question'] ),
		$answer
	);
}

/**
 * A paragraph.
 *
 * @param string $html The content.
 * @return string HTML; empty if the content is empty.
 */
function interview_card_paragraph( $html ) {
	return '' === $html ? '' : "<p>$html</p>";
}

/**
 * A person's name with the role.
 *
 * @param array  $person A person of the interview.
 * @param string $base   The URL of the interview.
 * @return string HTML.
 */
function interview_card_person( $person, $base ) {
	$role = '' === $person['role'] ? '' : ' – ' . interview_card_escape( $person['role'] );
	return '<strong><bdi>' . interview_card_anchor( $person, $base ) . '</bdi></strong>' . $role;
}

/**
 * A name, as a link if it has a URL.
 *
 * @param array  $named With `name` and `url`.
 * @param string $base  The URL of the interview.
 * @return string HTML.
 */
function interview_card_anchor( $named, $base ) {
	$url = interview_card_absolute( $named['url'], $base );
	return '' === $url ? interview_card_escape( $named['name'] ) : sprintf( '<a href="%s">%s</a>', interview_card_escape_url( $url ), interview_card_escape( $named['name'] ) );
}

/**
 * An image with its caption and credit.
 *
 * @param array  $image As returned by `interview_card_image()`.
 * @param string $base  The URL of the interview.
 * @return string HTML; empty if there is no image with a safe URL.
 */
function interview_card_figure( $image, $base ) {
	$url = $image ? interview_card_absolute( $image['src'], $base ) : '';
	if ( '' === $url ) {
		return '';
	}
	$size    = $image['width'] && $image['height'] ? sprintf( ' width="%d" height="%d"', $image['width'], $image['height'] ) : '';
	$caption = implode( ' ', array_filter( array( interview_card_escape( $image['caption'] ), interview_card_escape( $image['credit'] ) ), 'strlen' ) );
	return sprintf(
		'<figure><img src="%s" alt="%s" loading="lazy"%s>%s</figure>',
		interview_card_escape_url( $url ),
		interview_card_escape( $image['alt'] ),
		$size,
		'' === $caption ? '' : "<figcaption>$caption</figcaption>"
	);
}

/**
 * The browser's own player for the recording. It loads nothing before a reader starts it.
 *
 * @param array  $media As returned by `interview_card_check()`.
 * @param string $base  The URL of the interview.
 * @return string HTML; empty if there is no recording with a safe URL.
 */
function interview_card_player( $media, $base ) {
	$url = $media ? interview_card_absolute( $media['src'], $base ) : '';
	if ( '' === $url ) {
		return '';
	}
	$captions = interview_card_absolute( $media['captions'], $base );
	return sprintf(
		'<%1$s controls preload="none" src="%2$s">%3$s</%1$s>',
		$media['type'],
		interview_card_escape_url( $url ),
		'' === $captions ? '' : sprintf( '<track kind="captions" src="%s">', interview_card_escape_url( $captions ) )
	);
}
