/** What `meetbridge help` says. */
export const help = `meetbridge: live meetings inside the page where people already are

  meetbridge serve                        run the bridge
  meetbridge invite --origin URL          a one-time code to pair the site at that origin
  meetbridge invite --lti                 a one-time address for an LTI platform to register itself with
  meetbridge sites                        the sites that are paired, LTI platforms among them
  meetbridge sites suspend|resume ID      keep a site out for now, let it in again
  meetbridge sites rotate ID              a code with which a site gets a new key
  meetbridge sites remove ID              forget a site and all that is known of its people
  meetbridge sites approve ID             let in an LTI platform that has registered, or what it has changed
  meetbridge sites add-lti FILE           add an LTI platform by hand, from a JSON file
  meetbridge sites update-lti ID FILE     change its addresses, deployments and policy
  meetbridge sites deployment ID NAME     make a deployment of an LTI platform known
  meetbridge sites policy ID NAME=VALUE…  opens=frame|tab, assistants=moderate|attend,
                                          deployments=refuse|accept, frames=ORIGIN,ORIGIN
  meetbridge keys                         the keys with which this bridge signs as an LTI tool
  meetbridge keys rotate                  sign with the next one from now on
  meetbridge audit [ROOM]                 what moderators did
  meetbridge doctor                       check everything the bridge needs, with remedies

  --json    the same for programs        --help    this text

Settings come from the environment, or from a file .env in this folder; .env.example explains each.
`;
//# sourceMappingURL=help.js.map