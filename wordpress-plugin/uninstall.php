<?php
/**
 * Runs when the plugin is deleted.
 *
 * @package Meetbridge
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

require_once __DIR__ . '/includes/autoload.php';

Meetbridge\Lifecycle\Removal::everywhere();
