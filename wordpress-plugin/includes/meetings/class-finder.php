<?php
/**
 * Finds the saved block a visitor means.
 *
 * @package Meetbridge
 */

namespace Meetbridge\Meetings;

defined( 'ABSPATH' ) || exit;

/**
 * Looks a meeting up where it is saved: in the post being read, in the synced patterns that post uses, in the
 * theme's templates and parts, and in block widgets. What the visitor may not read is not found.
 */
final class Finder {

	/**
	 * Finds a meeting.
	 *
	 * @param string $block_id The block's own id, from the page.
	 * @param int    $post_id  The post the page showed it in; 0 for none.
	 * @return Meeting|null
	 */
	public static function find( string $block_id, int $post_id ): ?Meeting {
		if ( ! preg_match( '/^[a-z0-9]{8,64}$/D', $block_id ) ) {
			return null;
		}
		return self::in_post( $block_id, $post_id ) ?? self::in_templates( $block_id ) ?? self::in_widgets( $block_id );
	}

	/**
	 * Looks into a post, and into the synced patterns it shows.
	 *
	 * @param string $block_id The block's own id.
	 * @param int    $post_id  Post id.
	 * @return Meeting|null
	 */
	private static function in_post( string $block_id, int $post_id ): ?Meeting {
		$post = $post_id > 0 ? get_post( $post_id ) : null;
		if ( ! $post || ! self::is_readable( $post ) ) {
			return null;
		}
		return self::in_content( $block_id, $post->post_content, new Place( Place::POST, (string) $post->ID ) );
	}

	/**
	 * Whether the present visitor may read a post, its password included. Nobody reads a revision as a page, though WordPress
	 * lets everybody with an account read those of a public post: an old version would open a meeting under its old rules.
	 *
	 * @param \WP_Post $post Post.
	 * @return bool
	 */
	private static function is_readable( \WP_Post $post ): bool {
		if ( 'revision' === $post->post_type ) {
			return false;
		}
		$shown = is_post_publicly_viewable( $post ) || current_user_can( 'read_post', $post->ID );
		return $shown && ( ! post_password_required( $post ) || current_user_can( 'edit_post', $post->ID ) );
	}

	/**
	 * Looks into the theme's templates and parts.
	 *
	 * @param string $block_id The block's own id.
	 * @return Meeting|null
	 */
	private static function in_templates( string $block_id ): ?Meeting {
		if ( ! wp_is_block_theme() && ! current_theme_supports( 'block-template-parts' ) ) {
			return null;
		}
		$kinds = array(
			'wp_template'      => Place::TEMPLATE,
			'wp_template_part' => Place::PART,
		);
		foreach ( $kinds as $type => $kind ) {
			foreach ( get_block_templates( array(), $type ) as $template ) {
				$found = self::in_content( $block_id, $template->content, new Place( $kind, $template->id ) );
				if ( $found ) {
					return $found;
				}
			}
		}
		return null;
	}

	/**
	 * Looks into the block widgets that are shown somewhere.
	 *
	 * @param string $block_id The block's own id.
	 * @return Meeting|null
	 */
	private static function in_widgets( string $block_id ): ?Meeting {
		$widgets  = (array) get_option( 'widget_block', array() );
		$sidebars = wp_get_sidebars_widgets();
		unset( $sidebars['wp_inactive_widgets'] );
		foreach ( $sidebars as $shown ) {
			foreach ( is_array( $shown ) ? $shown : array() as $widget ) {
				$number  = preg_match( '/^block-(\d+)$/D', (string) $widget, $match ) ? (int) $match[1] : 0;
				$content = (string) ( $widgets[ $number ]['content'] ?? '' );
				$found   = self::in_content( $block_id, $content, new Place( Place::WIDGET, (string) $number ) );
				if ( $found ) {
					return $found;
				}
			}
		}
		return null;
	}

	/**
	 * Looks into block markup.
	 *
	 * @param string $block_id The block's own id.
	 * @param string $content  Block markup.
	 * @param Place  $place    Where the markup is saved.
	 * @param int[]  $seen     Patterns already looked into.
	 * @return Meeting|null
	 */
	private static function in_content( string $block_id, string $content, Place $place, array $seen = array() ): ?Meeting {
		if ( false === strpos( $content, $block_id ) && false === strpos( $content, '<!-- wp:block ' ) ) {
			return null;
		}
		return self::in_blocks( $block_id, parse_blocks( $content ), $place, $seen );
	}

	/**
	 * Looks through parsed blocks, in the order they are read.
	 *
	 * @param string $block_id The block's own id.
	 * @param array  $blocks   Parsed blocks.
	 * @param Place  $place    Where they are saved.
	 * @param int[]  $seen     Patterns already looked into.
	 * @return Meeting|null
	 */
	private static function in_blocks( string $block_id, array $blocks, Place $place, array $seen ): ?Meeting {
		foreach ( $blocks as $block ) {
			$found = null;
			if ( Meeting::BLOCK === $block['blockName'] && Meeting::block_id_of( $block['attrs'] ) === $block_id ) {
				return new Meeting( $block['attrs'], $place );
			}
			if ( 'core/block' === $block['blockName'] ) {
				$pattern = get_post( (int) ( $block['attrs']['ref'] ?? 0 ) );
				if ( $pattern && 'wp_block' === $pattern->post_type && 'publish' === $pattern->post_status && '' === $pattern->post_password && ! in_array( $pattern->ID, $seen, true ) ) {
					$seen[] = $pattern->ID;
					$found  = self::in_content( $block_id, $pattern->post_content, new Place( Place::POST, (string) $pattern->ID ), $seen );
				}
			}
			$found = $found ?? self::in_blocks( $block_id, $block['innerBlocks'], $place, $seen );
			if ( $found ) {
				return $found;
			}
		}
		return null;
	}
}
