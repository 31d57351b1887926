<?php
/**
 * Gives PHP's built-in server the rules that a web server has for WordPress: files as they are, everything else
 * to index.php, and nothing that is private.
 */

$root = $_SERVER['DOCUMENT_ROOT'];
$path = rawurldecode( (string) parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );

if ( preg_match( '#(^|/)\.|\.(sqlite|log)$#', $path ) || str_starts_with( $path, '/wp-content/database' ) ) {
	http_response_code( 403 );
	exit( 'Forbidden' );
}

$file = $root . $path;
if ( is_dir( $file ) && is_file( rtrim( $file, '/' ) . '/index.php' ) ) {
	if ( ! str_ends_with( $path, '/' ) ) {
		header( 'Location: ' . $path . '/', true, 301 );
		exit;
	}
	$path .= 'index.php';
	$file  = $root . $path;
}
if ( is_file( $file ) && ! str_ends_with( $file, '.php' ) ) {
	return false;
}

$script = is_file( $file ) ? $path : '/index.php';
chdir( dirname( $root . $script ) );
$_SERVER['SCRIPT_NAME']     = $script;
$_SERVER['PHP_SELF']        = $script;
$_SERVER['SCRIPT_FILENAME'] = $root . $script;
require $root . $script;
