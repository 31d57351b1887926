<?php
/**
 * The meeting's card on the page. The same for every reader: nothing in it names a person, and it may be cached.
 *
 * @package Meetbridge
 *
 * @var array    $attributes The block's attributes.
 * @var WP_Block $block      The block.
 */

namespace Meetbridge;

use Meetbridge\Meetings\Card;
use Meetbridge\Meetings\Meeting;

defined( 'ABSPATH' ) || exit;

if ( '' === Meeting::block_id_of( $attributes ) ) {
	return;
}

$post_id = (int) ( $block->context['postId'] ?? get_the_ID() );
$title   = Meeting::title_of( $attributes, get_post( $post_id ) );
if ( is_feed() ) {
	printf( '<p><a href="%s">%s</a></p>', esc_url( (string) get_permalink( $post_id ) ), esc_html( $title ) );
	return;
}

$label_id = wp_unique_id( 'meetbridge-' );
$audience = Card::audience( $attributes );
$when     = Card::time_html( $attributes );
$wrapper  = get_block_wrapper_attributes( array( 'data-meetbridge' => '' ) );
// In a script element, which only WordPress and people it trusts with scripts can write: addresses that the view module
// loads code from must not come from an attribute, because every author may write those.
$facts = wp_json_encode( Card::facts( $attributes, $post_id ), JSON_HEX_TAG | JSON_HEX_AMP );
?>
<div <?php echo $wrapper; // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by get_block_wrapper_attributes(). ?>>
	<script type="application/json" class="meetbridge-facts"><?php echo $facts; // phpcs:ignore WordPress.Security.EscapeOutput -- JSON without a tag in it. ?></script>
	<section class="meetbridge-card" aria-labelledby="<?php echo esc_attr( $label_id ); ?>">
		<div class="meetbridge-card__text">
			<h2 class="meetbridge-card__title" id="<?php echo esc_attr( $label_id ); ?>"><?php echo esc_html( $title ); ?></h2>
			<p class="meetbridge-card__when"<?php echo '' === $when ? ' hidden' : ''; ?>><?php echo wp_kses( $when, array( 'time' => array( 'datetime' => true ) ) ); ?></p>
			<?php if ( '' !== $audience ) : ?>
				<p class="meetbridge-card__audience"><?php echo esc_html( $audience ); ?></p>
			<?php endif; ?>
		</div>
		<div class="meetbridge-card__action">
			<button type="button" class="meetbridge-card__join wp-element-button" disabled><?php esc_html_e( 'Join', 'meetbridge' ); ?></button>
			<noscript><p><?php esc_html_e( 'To join this meeting, turn on JavaScript in your browser and reload the page.', 'meetbridge' ); ?></p></noscript>
		</div>
		<p class="meetbridge-card__message" role="status"></p>
	</section>
</div>
