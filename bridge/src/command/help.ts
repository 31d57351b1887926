/** What `meetbridge help` says. */
export const help = `meetbridge: live meetings inside the page where people already are

  meetbridge serve                        run the bridge
  meetbridge invite --origin URL          a one-time code to pair the site at that origin
  meetbridge sites                        the sites that are paired
  meetbridge sites suspend|resume ID      keep a site out for now, let it in again
  meetbridge sites rotate ID              a code with which a site gets a new key
  meetbridge sites remove ID              forget a site and all that is known of its people
  meetbridge audit [ROOM]                 what moderators did
  meetbridge doctor                       check everything the bridge needs, with remedies

  --json    the same for programs        --help    this text

Settings come from the environment, or from a file .env in this folder; .env.example explains each.
`;
