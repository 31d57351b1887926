import { html } from "./html.js";
const scopeNames = new Map([
    ['https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly', 'roster'],
    ['https://purl.imsglobal.org/spec/lti-ags/scope/score', 'score'],
    ['https://purl.imsglobal.org/spec/lti-ags/scope/lineitem', 'lineitem'],
    ['https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly', 'lineitemRead'],
    ['https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly', 'result'],
    ['https://purl.imsglobal.org/spec/lti-gs/scope/contextgroup.readonly', 'groups'],
]);
function scopeRow(scope, isGranted, say) {
    const name = scopeNames.get(scope);
    const label = name === undefined ? null : `registered.scope.${name}`;
    return html `<tr>
    <th scope="row">${label === null ? html `<code dir="ltr">${scope}</code>` : say(label)}</th>
    <td data-label="${say('registered.for')}">${say(`registered.scope.${name ?? 'other'}.for`)}</td>
    <td data-label="${say('registered.answer')}">
      <span class="${isGranted ? 'good' : 'bad'}"
        >${say(isGranted ? 'registered.granted' : 'registered.missing')}</span
      >
    </td>
  </tr>`;
}
function scopeTable({ asked, granted, missing }, say) {
    const scopes = [...new Set([...asked, ...granted, ...missing])];
    if (scopes.length === 0)
        return html `<p>${say('registered.nothing')}</p>`;
    return html `<table class="blocks">
    <caption>
      ${say('registered.scopes')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${say('registered.scope')}</th>
        <th scope="col">${say('registered.for')}</th>
        <th scope="col">${say('registered.answer')}</th>
      </tr>
    </thead>
    <tbody>
      ${scopes.map((scope) => scopeRow(scope, granted.includes(scope), say))}
    </tbody>
  </table>`;
}
/** What became of a dynamic registration, and what has to happen next. Pure. */
export function registeredPage(data, say) {
    const { platformName: platform, issuer, deployments, status, siteId, platformOrigin } = data;
    const title = say(status === 'pending' ? 'registered.title' : 'registered.updated');
    const named = deployments.length === 0
        ? say('registered.deployments.none')
        : deployments.map((one) => html `<code dir="ltr">${one}</code> `);
    return {
        title,
        width: 'wide',
        script: 'close',
        facts: { platformOrigin },
        body: html `<h1>${title}</h1>
      <p>${say(`registered.${status}.what`, { platform })}</p>
      <p>${say('registered.approve')}</p>
      <pre dir="ltr" tabindex="0"><code>meetbridge sites approve ${siteId}</code></pre>
      <dl class="facts">
        <div>
          <dt>${say('registered.platform')}</dt>
          <dd><bdi>${platform}</bdi></dd>
        </div>
        <div>
          <dt>${say('registered.issuer')}</dt>
          <dd><code dir="ltr">${issuer}</code></dd>
        </div>
        <div>
          <dt>${say('registered.id')}</dt>
          <dd><code dir="ltr">${siteId}</code></dd>
        </div>
        <div>
          <dt>${say('registered.deployments')}</dt>
          <dd>${named}</dd>
        </div>
      </dl>
      ${scopeTable(data, say)}
      <div class="actions" data-part="done" hidden>
        <button type="button" class="main">${say('registered.done')}</button>
        <p class="hint" data-part="closes">${say('registered.closes')}</p>
      </div>`,
    };
}
//# sourceMappingURL=registered.js.map