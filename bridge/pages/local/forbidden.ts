type Policy = { allowsFeature(name: string): boolean };

const NEEDED = [
  ['camera', 'meeting.camera'],
  ['microphone', 'meeting.microphone'],
  ['display-capture', 'meeting.screen'],
] as const;

/** What the page around this frame keeps from it, as keys of words; nothing where the browser does not tell. */
export const forbiddenDevices = (): (typeof NEEDED)[number][1][] => {
  const from = document as Document & { featurePolicy?: Policy; permissionsPolicy?: Policy };
  const policy = from.permissionsPolicy ?? from.featurePolicy;
  if (policy === undefined) return [];
  return NEEDED.filter(([feature]) => !policy.allowsFeature(feature)).map(([, word]) => word);
};
