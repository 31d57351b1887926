<?php
/**
 * What every script here begins with: reads its order (JSON on standard input, or as a request's body), pretends a request to the site's
 * own address, and offers `meetbridge_answer()` for the result.
 */

$order = json_decode( (string) file_get_contents( getenv( 'MEETBRIDGE_WP_ORDER' ) ?: 'php://stdin' ), true, 32, JSON_THROW_ON_ERROR );

$_SERVER['HTTP_HOST']       = getenv( 'MEETBRIDGE_WP_HOST' );
$_SERVER['REQUEST_URI']     = '/';
$_SERVER['REQUEST_METHOD']  = 'GET';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';

/**
 * Ends the script with its result, told apart from whatever else was printed.
 *
 * @param mixed $result Anything JSON can hold.
 */
function meetbridge_answer( $result ): void {
	echo "\n<<<", wp_json_encode( $result ), ">>>\n";
	exit( 0 );
}
