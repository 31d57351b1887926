/** The lobby. */
export const lobby = {
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
} as const;
