/** The controls, and leaving. */
export const bar = {
  'bar.label': 'Meeting controls',
  'bar.share': 'Share screen',
  'bar.stopShare': 'Stop sharing screen',
  'bar.raiseHand': 'Raise hand',
  'bar.lowerHand': 'Lower hand',
  'bar.chat': 'Chat',
  'bar.chatUnread': '{n, plural, one {Chat, # new message} other {Chat, # new messages}}',
  'bar.people': 'People',
  'bar.fullScreen': 'Full screen',
  'bar.exitFullScreen': 'Leave full screen',
  'bar.more': 'More',
  'bar.leave': 'Leave',
  'leave.heading': 'Leave the meeting?',
  'leave.text': 'You can leave and let the others go on, or end the meeting for everybody.',
  'leave.only': 'Leave',
  'leave.all': 'End for all',
} as const;
