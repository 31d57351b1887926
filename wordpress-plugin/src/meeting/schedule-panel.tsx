import { BaseControl, Button, DateTimePicker, Dropdown, Notice, PanelBody } from '@wordpress/components';
import { dateI18n, getDate, getSettings } from '@wordpress/date';
import { __, sprintf } from '@wordpress/i18n';
import type { PanelProps } from './attributes';

/** The picker speaks the site's time without a zone, as WordPress does everywhere; the block keeps epoch seconds. */
const siteText = (seconds: number) => dateI18n('Y-m-d\\TH:i:s', seconds * 1000);

const inWords = (seconds: number) => dateI18n(getSettings().formats.datetimeAbbreviated, seconds * 1000);

/** The next full hour: what people mean when they begin to plan. */
const nextHour = () => Math.ceil(Date.now() / 3_600_000) * 3600;

type MomentProps = {
  label: string;
  help: string;
  value: number | undefined;
  suggested: number;
  onChange(value: number | undefined): void;
};

const Moment = ({ label, help, value, suggested, onChange }: MomentProps) => {
  return (
    <BaseControl __nextHasNoMarginBottom help={help} className="meetbridge-moment">
      <BaseControl.VisualLabel>{label}</BaseControl.VisualLabel>
      <div className="meetbridge-moment__row">
        <Dropdown
          popoverProps={{ placement: 'left-start', offset: 24, shift: true }}
          renderToggle={({ isOpen, onToggle }) => (
            <Button
              variant="secondary"
              size="compact"
              aria-expanded={isOpen}
              onClick={() => {
                if (value === undefined) onChange(suggested);
                onToggle();
              }}
              aria-label={`${label}: ${value === undefined ? __('choose a time', 'meetbridge') : inWords(value)}`}
            >
              {value === undefined ? __('Choose a time', 'meetbridge') : inWords(value)}
            </Button>
          )}
          renderContent={() => (
            <DateTimePicker
              currentDate={siteText(value ?? suggested)}
              onChange={(text) => text && onChange(Math.floor(getDate(text).getTime() / 1000))}
            />
          )}
        />
        {value !== undefined && (
          <Button
            variant="tertiary"
            size="compact"
            onClick={() => onChange(undefined)}
            aria-label={`${label}: ${__('clear', 'meetbridge')}`}
          >
            {__('Clear', 'meetbridge')}
          </Button>
        )}
      </div>
    </BaseControl>
  );
};

/** When people may come in. */
export const SchedulePanel = ({ attributes: { opensAt, closesAt }, setAttributes }: PanelProps) => (
  <PanelBody title={__('Schedule', 'meetbridge')}>
    <Moment
      label={__('Opens', 'meetbridge')}
      help={__('Moderators can come in earlier.', 'meetbridge')}
      value={opensAt}
      suggested={nextHour()}
      onChange={(value) => setAttributes({ opensAt: value })}
    />
    <Moment
      label={__('Closes', 'meetbridge')}
      help={__('The meeting ends for everybody at this time.', 'meetbridge')}
      value={closesAt}
      suggested={(opensAt ?? nextHour()) + 3600}
      onChange={(value) => setAttributes({ closesAt: value })}
    />
    {opensAt !== undefined && closesAt !== undefined && closesAt <= opensAt && (
      <Notice status="warning" isDismissible={false}>
        {__('The meeting closes before it opens, so nobody can join.', 'meetbridge')}
      </Notice>
    )}
    <p className="meetbridge-hint">
      {sprintf(
        /* translators: %s: name of a time zone, such as Europe/Lisbon. */
        __('Times are in the time zone of this site (%s). Readers see them in their own.', 'meetbridge'),
        getSettings().timezone.string || `UTC${getSettings().timezone.offsetFormatted}`,
      )}
    </p>
  </PanelBody>
);
