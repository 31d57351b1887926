/** Refusals and endings. */
export const screens = {
  'out.removed.heading': 'You were removed from the meeting',
  'out.removed.text':
    'A moderator removed you. If you think that was a mistake, ask the person who runs the meeting.',
  'out.sent_out.heading': 'Your access to this meeting has ended',
  'out.sent_out.text':
    'The website says that you no longer take part in this meeting. If you think that is a mistake, ask the person who runs it.',
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
  'refusal.sent_out':
    'The website has ended your access to this meeting. Reload the page, then join again if you may.',
  'refusal.entry_declined': 'A moderator did not let you in. Ask the person who runs the meeting.',
  'refusal.already_voted': 'You have voted already.',
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
