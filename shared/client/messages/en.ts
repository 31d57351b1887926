/** Every word the client says, in English. `{name}` is a value; plurals are ICU's (`{n, plural, one {…} other {…}}`). */
export const en = {
  meeting: 'Meeting',
  close: 'Close',
  cancel: 'Cancel',
  dismiss: 'Dismiss',

  'lobby.heading': 'Ready to join?',
  'lobby.name': 'Your name',
  'lobby.nameHint': 'Shown to everybody in the meeting.',
  'lobby.nameMissing': 'Please enter your name.',
  'lobby.joiningAs': 'You join as {name}.',
  'lobby.join': 'Join now',
  'lobby.joining': 'Joining…',
  'lobby.picture': 'Your camera picture',
  'lobby.cameraOff': 'Your camera is off',
  'lobby.cameraStarting': 'Your camera is starting…',
  'lobby.level': 'Microphone level',
  'lobby.withoutDevices': 'You can join anyway: you will see and hear the others.',

  'device.microphone': 'Microphone',
  'device.camera': 'Camera',
  'device.speaker': 'Speaker',
  'device.default': 'System default',
  'device.numbered': '{kind} {n}',
  'device.microphoneOn': 'Turn on microphone',
  'device.microphoneOff': 'Turn off microphone',
  'device.cameraOn': 'Turn on camera',
  'device.cameraOff': 'Turn off camera',
  'device.chooseMicrophone': 'Choose microphone and speaker',
  'device.chooseCamera': 'Choose camera',

  'trouble.blocked.microphone':
    'The browser blocks your microphone for this page. Select the icon beside the address, allow the microphone, then turn it on again.',
  'trouble.blocked.camera':
    'The browser blocks your camera for this page. Select the icon beside the address, allow the camera, then turn it on again.',
  'trouble.policy.microphone':
    'This website does not let its pages use the microphone. Its administrator can change that.',
  'trouble.policy.camera':
    'This website does not let its pages use the camera. Its administrator can change that.',
  'trouble.missing.microphone': 'No microphone was found. Connect one, then turn it on.',
  'trouble.missing.camera': 'No camera was found. Connect one, then turn it on.',
  'trouble.busy.microphone':
    'Another program seems to be using your microphone. Close it, then turn the microphone on again.',
  'trouble.busy.camera':
    'Another program seems to be using your camera. Close it, then turn the camera on again.',
  'trouble.insecure.microphone':
    'Browsers allow the microphone on secure (https) pages only, and this page is not one.',
  'trouble.insecure.camera':
    'Browsers allow the camera on secure (https) pages only, and this page is not one.',
  'trouble.failed.microphone':
    'Your microphone did not start. Unplug it and plug it in again, or choose another one.',
  'trouble.failed.camera':
    'Your camera did not start. Unplug it and plug it in again, or choose another one.',
  'trouble.share':
    'Your screen could not be shared. Check that the browser may record the screen, then try again.',

  'room.alone': 'You are the only one here. Others appear as soon as they join.',
  'room.stage': 'People in the meeting',
  'room.sharing': '{name} is sharing the screen',
  'room.youAreSharing': 'You are sharing your screen',
  'room.stopSharing': 'Stop sharing',
  'room.connecting': 'Connecting…',
  'room.reconnecting': 'The connection is unstable. Reconnecting…',
  'room.lost': 'The connection was lost. Trying to get you back in…',
  'room.soundBlocked': 'The browser holds back the sound of this page.',
  'room.turnOnSound': 'Turn on sound',
  'room.locked': 'The meeting is locked',

  'person.you': '{name} (you)',
  'person.muted': 'Microphone off',
  'person.unmuted': 'Microphone on',
  'person.speaking': 'Speaking',
  'person.hand': 'Hand raised',
  'person.guest': 'Guest',
  'person.weak': 'Weak connection',
  'person.sharing': 'Sharing the screen',
  'role.moderator': 'Moderator',
  'role.presenter': 'Presenter',
  'role.attendee': 'Attendee',
  'role.observer': 'Observer',

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

  'people.heading': '{n, plural, one {# person} other {# people}}',
  'people.list': 'People in the meeting',
  'people.muteAll': 'Mute all',
  'people.lock': 'Lock meeting',
  'people.unlock': 'Unlock meeting',
  'people.actions': 'Actions for {name}',
  'people.mute': 'Mute',
  'people.stopCamera': 'Turn off camera',
  'people.stopShare': 'Stop screen sharing',
  'people.lowerHand': 'Lower hand',
  'people.makeModerator': 'Make moderator',
  'people.makePresenter': 'Make presenter',
  'people.makeAttendee': 'Make attendee',
  'people.remove': 'Remove from meeting',
  'people.removeHeading': 'Remove {name}?',
  'people.removeText': '{name} leaves the meeting at once and cannot come back in today.',
  'people.removeConfirm': 'Remove',
  'people.done.mute-all': 'Everybody was muted.',
  'people.failed': 'That did not work. Please try again.',

  'chat.heading': 'Chat',
  'chat.empty':
    'No messages yet. Messages are seen by everybody who is in the meeting now, and kept by nobody.',
  'chat.write': 'Write a message',
  'chat.send': 'Send',
  'chat.failed': 'The message was not sent. Please try again.',
  'chat.readOnly': 'You can read along, but not write.',
  'chat.tooLong': '{n, plural, one {# character too many} other {# characters too many}}',
  'chat.you': 'You',
  'chat.cut': 'This message was too long and was cut.',

  'notice.muted': '{name} turned off your microphone.',
  'notice.cameraStopped': '{name} turned off your camera.',
  'notice.shareStopped': '{name} stopped your screen sharing.',
  'notice.mutedAll': '{name} muted everybody.',
  'notice.handLowered': '{name} lowered your hand.',
  'notice.role.moderator': '{name} made you a moderator.',
  'notice.role.presenter': '{name} made you a presenter: you can share your screen.',
  'notice.role.attendee': '{name} made you an attendee.',
  'notice.role.observer': '{name} made you an observer: you can watch and listen.',
  'notice.removed': '{by} removed {name} from the meeting.',
  'notice.locked': '{name} locked the meeting. Nobody new can join.',
  'notice.unlocked': '{name} unlocked the meeting.',
  'live.joined': '{name} joined.',
  'live.joinedMany': '{n, plural, one {# person joined.} other {# people joined.}}',
  'live.left': '{name} left.',
  'live.leftMany': '{n, plural, one {# person left.} other {# people left.}}',
  'live.hand': '{name} raised a hand.',
  'live.message': '{name} wrote: {text}',
  'live.inside': 'You are in the meeting.',
  'live.back': 'You are connected again.',

  'out.removed.heading': 'You were removed from the meeting',
  'out.removed.text':
    'A moderator removed you. If you think that was a mistake, ask the person who runs the meeting.',
  'out.ended.heading': 'The meeting has ended',
  'out.ended.text': 'A moderator ended it for everybody.',
  'out.taken_over.heading': 'You joined from another tab',
  'out.taken_over.text':
    'You can be in the meeting once at a time, so this tab stepped back. Your camera and microphone are off here.',
  'out.taken_over.again': 'Use this tab instead',

  'refused.heading': 'You are not in the meeting yet',
  'refused.headingInside': 'You are no longer in the meeting',
  'refused.again': 'Try again',
  'refused.details': 'Reference: {code}',
  'refused.opensAt': 'It opens {time}.',
  'refused.wrongClock':
    'The clock of this computer and the clock of the meeting server differ by about {n, plural, one {# minute} other {# minutes}}. Set this computer’s date and time to automatic, then try again. If that does not help, the clock of the website is off: tell its administrator.',
  'refusal.bridge_unreachable':
    'The meeting server cannot be reached. Check your internet connection, then try again.',
  'refusal.media_unreachable':
    'Picture and sound cannot get through. A company or school network may be blocking them: try another network, or try again.',
  'refusal.join_failed': 'This website could not let you in. Reload the page, then try again.',
  'refusal.request_malformed': 'The meeting server did not understand this page. Reload it, then try again.',
  'refusal.request_too_large': 'The meeting server did not understand this page. Reload it, then try again.',
  'refusal.not_found':
    'The meeting server does not know this address. The website’s administrator should check the connection to it.',
  'refusal.rate_limited':
    'Very many people are joining from your network right now. Wait a moment, then try again.',
  'refusal.assertion_malformed':
    'The meeting server did not understand this website. Reload the page, then try again.',
  'refusal.assertion_wrong_type':
    'The meeting server did not understand this website. Reload the page, then try again.',
  'refusal.assertion_untrusted':
    'The meeting server does not trust this website. Its administrator should connect it again.',
  'refusal.assertion_wrong_audience':
    'This website is connected to a different meeting server. Its administrator should connect it again.',
  'refusal.assertion_expired': 'Joining took too long. Try again.',
  'refusal.assertion_from_future':
    'The clock of the website is ahead of the meeting server’s. Its administrator should set it right.',
  'refusal.assertion_replayed': 'This attempt to join was already used. Try again.',
  'refusal.origin_not_paired':
    'This address of the website is not connected to the meeting server. Its administrator should connect it.',
  'refusal.site_suspended': 'Meetings of this website are paused. Its administrator knows more.',
  'refusal.meeting_not_open_yet': 'The meeting is not open yet.',
  'refusal.meeting_over': 'The time of this meeting is over.',
  'refusal.meeting_ended': 'A moderator has ended this meeting. It opens again when a moderator joins.',
  'refusal.meeting_full': 'The meeting is full. Try again when somebody has left.',
  'refusal.meeting_locked':
    'The meeting is locked: nobody new can join. Ask a moderator to unlock it, then try again.',
  'refusal.guests_not_allowed': 'Only people with an account can join this meeting. Log in, then try again.',
  'refusal.person_removed': 'A moderator removed you from this meeting, so you cannot come back in for now.',
  'refusal.seat_invalid': 'Your place in the meeting is no longer valid. Join again.',
  'refusal.seat_expired': 'Your place in the meeting has run out. Join again.',
  'refusal.not_allowed': 'You may not do that in this meeting.',
  'refusal.target_not_found': 'That person is no longer in the meeting.',
  'refusal.code_invalid': 'That code is not valid.',
  'refusal.code_expired': 'That code has expired.',
  'refusal.code_wrong_origin': 'That code was made for another website.',
  'refusal.proof_invalid': 'The website could not prove who it is.',
  'refusal.request_untrusted': 'The meeting server does not trust this request.',
  'refusal.request_replayed': 'This request was already used. Try again.',
  'refusal.webhook_untrusted': 'The meeting server does not trust this message.',
  'refusal.media_unavailable':
    'The server for picture and sound does not answer at the moment. Try again in a moment.',
  'refusal.store_unavailable': 'The meeting server is busy at the moment. Try again in a moment.',
  'refusal.internal':
    'Something went wrong on the meeting server. Try again; if it happens again, tell the website’s administrator.',
} as const;

export type MessageKey = keyof typeof en;
/** A whole language: a missing or a spare key does not compile. */
export type Messages = Readonly<Record<MessageKey, string>>;
