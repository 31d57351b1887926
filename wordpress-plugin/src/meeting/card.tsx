import { RichText } from '@wordpress/block-editor';
import { escapeHTML } from '@wordpress/escape-html';
import { __ } from '@wordpress/i18n';
import { create } from '@wordpress/rich-text';
import type { PanelProps } from './attributes';
import { whenText } from './when';

type CardProps = PanelProps & { postTitle: string };

const audiences = () => ({
  everyone: '',
  members: __('For people with an account on this site.', 'meetbridge'),
  roles: __('For invited members of this site.', 'meetbridge'),
});

/** The card as readers see it, with a title to type into and a button that does nothing. */
export const Card = ({ attributes, setAttributes, postTitle }: CardProps) => {
  const when = whenText(
    {
      opensAt: attributes.opensAt ?? null,
      closesAt: attributes.closesAt ?? null,
      locale: document.documentElement.lang || 'en',
      words: {
        /* translators: %s: how far away, such as "in 5 minutes". */
        opens: __('Opens %s', 'meetbridge'),
        open: __('Open now', 'meetbridge'),
        /* translators: %s: date and time. */
        until: __('Open until %s', 'meetbridge'),
        over: __('This meeting is over.', 'meetbridge'),
      },
    },
    Date.now() / 1000,
  );
  const audience = audiences()[attributes.admits];
  return (
    <section className="meetbridge-card">
      <div className="meetbridge-card__text">
        <RichText
          tagName="h2"
          className="meetbridge-card__title"
          aria-label={__('Title of the meeting', 'meetbridge')}
          placeholder={postTitle || __('Title of the meeting', 'meetbridge')}
          allowedFormats={[]}
          disableLineBreaks
          value={escapeHTML(attributes.title)}
          onChange={(html: string) => setAttributes({ title: create({ html }).text })}
        />
        {when && <p className="meetbridge-card__when">{when}</p>}
        {audience && <p className="meetbridge-card__audience">{audience}</p>}
      </div>
      <div className="meetbridge-card__action">
        <span className="meetbridge-card__join wp-element-button" aria-hidden="true">
          {__('Join', 'meetbridge')}
        </span>
      </div>
    </section>
  );
};
