<?php
/**
 * The interview format, generated from src/interview/schema.ts by `npm run generate`. Do not edit.
 *
 * @package Interview_Card
 */

defined( 'ABSPATH' ) || exit;

return array(
	'schema' => array(
		'type' => 'object',
		'required' => array(
			'title',
			'questions',
		),
		'properties' => array(
			'lang' => array(
				'type' => 'string',
				'maxLength' => 100000,
				'format' => 'language',
			),
			'dir' => array(
				'type' => 'string',
				'maxLength' => 100000,
				'enum' => array(
					'ltr',
					'rtl',
				),
			),
			'section' => array(
				'type' => 'string',
				'maxLength' => 100000,
			),
			'title' => array(
				'type' => 'string',
				'maxLength' => 100000,
			),
			'summary' => array(
				'type' => 'string',
				'maxLength' => 100000,
			),
			'published' => array(
				'type' => 'string',
				'maxLength' => 100000,
				'format' => 'date',
			),
			'updated' => array(
				'type' => 'string',
				'maxLength' => 100000,
				'format' => 'date',
			),
			'source' => array(
				'type' => 'object',
				'required' => array(
					'name',
				),
				'properties' => array(
					'name' => array(
						'type' => 'string',
						'maxLength' => 100000,
					),
					'url' => array(
						'type' => 'string',
						'maxLength' => 100000,
						'format' => 'uri-reference',
					),
				),
			),
			'image' => array(
				'type' => 'object',
				'required' => array(
					'src',
				),
				'properties' => array(
					'src' => array(
						'type' => 'string',
						'maxLength' => 100000,
						'format' => 'uri-reference',
					),
					'alt' => array(
						'type' => 'string',
						'maxLength' => 100000,
					),
					'width' => array(
						'type' => 'number',
						'minimum' => 1,
					),
					'height' => array(
						'type' => 'number',
						'minimum' => 1,
					),
					'caption' => array(
						'type' => 'string',
						'maxLength' => 100000,
					),
					'credit' => array(
						'type' => 'string',
						'maxLength' => 100000,
					),
				),
			),
			'media' => array(
				'type' => 'object',
				'required' => array(
					'type',
					'src',
				),
				'properties' => array(
					'type' => array(
						'type' => 'string',
						'maxLength' => 100000,
						'enum' => array(
							'audio',
							'video',
						),
					),
					'src' => array(
						'type' => 'string',
						'maxLength' => 100000,
						'format' => 'uri-reference',
					),
					'poster' => array(
						'type' => 'string',
						'maxLength' => 100000,
						'format' => 'uri-reference',
					),
					'captions' => array(
						'type' => 'string',
						'maxLength' => 100000,
						'format' => 'uri-reference',
					),
				),
			),
			'interviewees' => array(
				'type' => 'array',
				'items' => array(
					'type' => 'object',
					'required' => array(
						'name',
					),
					'properties' => array(
						'id' => array(
							'type' => 'string',
							'maxLength' => 100000,
						),
						'name' => array(
							'type' => 'string',
							'maxLength' => 100000,
						),
						'role' => array(
							'type' => 'string',
							'maxLength' => 100000,
						),
						'image' => array(
							'type' => 'object',
							'required' => array(
								'src',
							),
							'properties' => array(
								'src' => array(
									'type' => 'string',
									'maxLength' => 100000,
									'format' => 'uri-reference',
								),
								'alt' => array(
									'type' => 'string',
									'maxLength' => 100000,
								),
								'width' => array(
									'type' => 'number',
									'minimum' => 1,
								),
								'height' => array(
									'type' => 'number',
									'minimum' => 1,
								),
								'caption' => array(
									'type' => 'string',
									'maxLength' => 100000,
								),
								'credit' => array(
									'type' => 'string',
									'maxLength' => 100000,
								),
							),
						),
						'url' => array(
							'type' => 'string',
							'maxLength' => 100000,
							'format' => 'uri-reference',
						),
					),
				),
				'maxItems' => 1000,
			),
			'interviewers' => array(
				'type' => 'array',
				'items' => array(
					'type' => 'object',
					'required' => array(
						'name',
					),
					'properties' => array(
						'id' => array(
							'type' => 'string',
							'maxLength' => 100000,
						),
						'name' => array(
							'type' => 'string',
							'maxLength' => 100000,
						),
						'role' => array(
							'type' => 'string',
							'maxLength' => 100000,
						),
						'image' => array(
							'type' => 'object',
							'required' => array(
								'src',
							),
							'properties' => array(
								'src' => array(
									'type' => 'string',
									'maxLength' => 100000,
									'format' => 'uri-reference',
								),
								'alt' => array(
									'type' => 'string',
									'maxLength' => 100000,
								),
								'width' => array(
									'type' => 'number',
									'minimum' => 1,
								),
								'height' => array(
									'type' => 'number',
									'minimum' => 1,
								),
								'caption' => array(
									'type' => 'string',
									'maxLength' => 100000,
								),
								'credit' => array(
									'type' => 'string',
									'maxLength' => 100000,
								),
							),
						),
						'url' => array(
							'type' => 'string',
							'maxLength' => 100000,
							'format' => 'uri-reference',
						),
					),
				),
				'maxItems' => 1000,
			),
			'questions' => array(
				'type' => 'array',
				'items' => array(
					'type' => 'object',
					'required' => array(
						'question',
						'answer',
					),
					'properties' => array(
						'id' => array(
							'type' => 'string',
							'maxLength' => 100000,
						),
						'question' => array(
							'type' => 'string',
							'maxLength' => 100000,
						),
						'by' => array(
							'type' => 'string',
							'maxLength' => 100000,
						),
						'at' => array(
							'type' => 'number',
							'minimum' => 0,
						),
						'answer' => array(
							'anyOf' => array(
								array(
									'type' => 'string',
									'maxLength' => 100000,
								),
								array(
									'type' => 'array',
									'items' => array(
										'anyOf' => array(
											array(
												'type' => 'string',
												'maxLength' => 100000,
											),
											array(
												'type' => 'object',
												'required' => array(
													'text',
												),
												'properties' => array(
													'text' => array(
														'type' => 'string',
														'maxLength' => 100000,
													),
													'by' => array(
														'type' => 'string',
														'maxLength' => 100000,
													),
													'at' => array(
														'type' => 'number',
														'minimum' => 0,
													),
												),
											),
											array(
												'type' => 'object',
												'required' => array(
													'html',
												),
												'properties' => array(
													'html' => array(
														'type' => 'string',
														'maxLength' => 100000,
													),
													'by' => array(
														'type' => 'string',
														'maxLength' => 100000,
													),
													'at' => array(
														'type' => 'number',
														'minimum' => 0,
													),
												),
											),
											array(
												'type' => 'object',
												'required' => array(
													'image',
												),
												'properties' => array(
													'image' => array(
														'type' => 'object',
														'required' => array(
															'src',
														),
														'properties' => array(
															'src' => array(
																'type' => 'string',
																'maxLength' => 100000,
																'format' => 'uri-reference',
															),
															'alt' => array(
																'type' => 'string',
																'maxLength' => 100000,
															),
															'width' => array(
																'type' => 'number',
																'minimum' => 1,
															),
															'height' => array(
																'type' => 'number',
																'minimum' => 1,
															),
															'caption' => array(
																'type' => 'string',
																'maxLength' => 100000,
															),
															'credit' => array(
																'type' => 'string',
																'maxLength' => 100000,
															),
														),
													),
													'by' => array(
														'type' => 'string',
														'maxLength' => 100000,
													),
													'at' => array(
														'type' => 'number',
														'minimum' => 0,
													),
												),
											),
										),
									),
									'minItems' => 1,
									'maxItems' => 100000,
								),
							),
						),
					),
				),
				'minItems' => 1,
				'maxItems' => 10000,
			),
			'corrections' => array(
				'type' => 'array',
				'items' => array(
					'type' => 'object',
					'required' => array(
						'date',
						'text',
					),
					'properties' => array(
						'date' => array(
							'type' => 'string',
							'maxLength' => 100000,
							'format' => 'date',
						),
						'text' => array(
							'type' => 'string',
							'maxLength' => 100000,
						),
						'question' => array(
							'type' => 'string',
							'maxLength' => 100000,
						),
					),
				),
				'maxItems' => 1000,
			),
		),
	),
	'passages' => 100000,
	'tags' => 5000,
	'marks' => 30,
);
