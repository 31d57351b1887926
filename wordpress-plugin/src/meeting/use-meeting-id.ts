import { store as blockEditorStore } from '@wordpress/block-editor';
import { useDispatch, useRegistry } from '@wordpress/data';
import { useEffect } from '@wordpress/element';

/** Which block had an id first; a copy, wherever it is pasted, is another meeting. */
const owners = new Map<string, string>();

type EditorActions = { __unstableMarkNextChangeAsNotPersistent(): void };
type EditorSelectors = { getBlock(clientId: string): unknown };

/** A meeting id: 22 letters and digits, about 113 bits. Works without a secure context, unlike `randomUUID`. */
export const newMeetingId = () =>
  [...crypto.getRandomValues(new Uint8Array(22))].map((byte) => (byte % 36).toString(36)).join('');

/** Gives the block an id of its own: when it is inserted, and when it turns out to be a copy. */
export const useMeetingId = (clientId: string, meetingId: string, set: (id: string) => void) => {
  const registry = useRegistry();
  const actions = useDispatch(blockEditorStore) as unknown as EditorActions;
  useEffect(() => {
    const owner = owners.get(meetingId);
    const editor = registry.select(blockEditorStore) as unknown as EditorSelectors;
    const isCopy = owner !== undefined && owner !== clientId && editor.getBlock(owner) !== null;
    if (meetingId && !isCopy) {
      owners.set(meetingId, clientId);
      return;
    }
    const id = newMeetingId();
    owners.set(id, clientId);
    actions.__unstableMarkNextChangeAsNotPersistent(); // it is nothing the author would want to undo
    set(id);
  }, [actions, clientId, meetingId, registry, set]);
};
