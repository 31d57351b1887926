import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import { ExternalLink, Notice } from '@wordpress/components';
import { useSelect } from '@wordpress/data';
import { __ } from '@wordpress/i18n';
import type { PanelProps } from './attributes';
import { Card } from './card';
import { editorFacts } from './editor-facts';
import { MeetingPanels } from './meeting-panels';
import { PeoplePanels } from './people-panels';
import { SchedulePanel } from './schedule-panel';
import { useMeetingId } from './use-meeting-id';

export type EditProps = PanelProps & {
  clientId: string;
  context: { postId?: number; postType?: string };
};

type PostSelectors = { getEditedPostAttribute?(name: string): unknown } | undefined;

/** The block in the editor: the card in the page, everything else in the sidebar. */
export const Edit = ({ attributes, setAttributes, clientId }: EditProps) => {
  useMeetingId(clientId, attributes.meetingId, (meetingId) => setAttributes({ meetingId }));
  const postTitle = useSelect((select) => {
    const editor = select('core/editor') as PostSelectors;
    return String(editor?.getEditedPostAttribute?.('title') ?? '');
  }, []);
  const { connected, settings } = editorFacts();
  return (
    <>
      <InspectorControls>
        {!connected && (
          <Notice status="warning" isDismissible={false} className="meetbridge-unconnected">
            {__('This site is not connected to a bridge yet, so nobody can join.', 'meetbridge')}{' '}
            {settings && <ExternalLink href={settings}>{__('Connect it', 'meetbridge')}</ExternalLink>}
          </Notice>
        )}
        <SchedulePanel attributes={attributes} setAttributes={setAttributes} />
        <PeoplePanels attributes={attributes} setAttributes={setAttributes} />
        <MeetingPanels attributes={attributes} setAttributes={setAttributes} />
      </InspectorControls>
      <div {...useBlockProps()}>
        <Card attributes={attributes} setAttributes={setAttributes} postTitle={postTitle} />
      </div>
    </>
  );
};
