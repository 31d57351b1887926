<?php
/**
 * Plugin Name:       Meetbridge
 * Description:       Live meetings inside your posts and pages: visitors press Join and meet right there, on your own media server.
 * Version:           0.1.0
 * Requires at least: 6.6
 * Requires PHP:      8.0
 * Author:            The Meetbridge contributors
 * License:           GPL-3.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-3.0.html
 * Text Domain:       meetbridge
 * Domain Path:       /build/languages
 *
 * @package Meetbridge
 */

namespace Meetbridge;

defined( 'ABSPATH' ) || exit;

const VERSION = '0.1.0';
const FILE    = __FILE__;

require __DIR__ . '/includes/autoload.php';

Plugin::boot();
