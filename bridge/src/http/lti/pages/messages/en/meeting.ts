/** On the way into a meeting, and on the page around it. */
export const meeting = {
  'person.neutral': 'Participant',

  'login.title': 'Opening the meeting',
  'login.going': 'The meeting is opening…',
  'login.tab.title': 'Open the meeting in a new tab',
  'login.tab.why':
    'Your browser keeps nothing for pages inside this frame, so the meeting cannot know that it was you who opened it. In a tab of its own everything works, camera and screen sharing too.',
  'login.tab.always':
    'Meetings of this course open in a tab of their own. Camera and screen sharing work best there.',
  'login.tab.open': 'Open in a new tab',
  'login.tab.opened': 'The meeting opens in a new tab. You can leave this page as it is.',

  'meeting.untitled': 'Meeting',
  'meeting.group': 'Group {name}',
  'meeting.groups': 'Room',
  'meeting.range': '{from} – {to} ({zone})',
  'meeting.from': 'From {from} ({zone})',
  'meeting.until': 'Until {to} ({zone})',
  'meeting.as': 'You come in as {name}.',
  'meeting.about': 'About this meeting',
  'meeting.join': 'Join',
  'meeting.joinAgain': 'Join again',
  'meeting.joining': 'One moment…',
  'meeting.opensIn': 'Opens in {time}',
  'meeting.open': 'The meeting is open.',
  'meeting.over': 'The meeting is over.',
  'meeting.left': 'You have left the meeting.',
  'meeting.attendance': 'Attendance',
  'meeting.settings': 'Settings',
  'meeting.tab': 'Open in a new tab',
  'meeting.tabOpened': 'The meeting opens in a new tab.',
  'meeting.back': 'Back to the course',
  'meeting.forbidden': 'The page around this frame does not allow: {devices}. In a new tab everything works.',
  'meeting.camera': 'camera',
  'meeting.microphone': 'microphone',
  'meeting.screen': 'screen sharing',
  'meeting.expired': 'This page has been open too long: open it again from your course.',
  'meeting.suspended':
    'Your learning platform is suspended here. Whoever runs this meeting service can say why.',
  'meeting.busy': 'Too much at once. Wait a minute, then try again.',
  'meeting.failed': 'That did not work. Check your connection, then try again.',
  'meeting.script':
    'A meeting needs JavaScript. Switch it on in your browser, then open the meeting again from your course.',
} as const;
