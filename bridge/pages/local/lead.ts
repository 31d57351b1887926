/** Leads to another page of the tool with a one-time code: by a form, so that no address ever shows it. */
export const lead = (path: string, code: string, target: '_self' | '_blank'): void => {
  const form = Object.assign(document.createElement('form'), { method: 'post', action: path, target });
  // as an attribute: older browsers know no property of that name on forms
  if (target === '_blank') form.setAttribute('rel', 'noopener');
  const field = Object.assign(document.createElement('input'), { type: 'hidden', name: 'code', value: code });
  form.append(field);
  document.body.append(form);
  form.submit();
  form.remove();
};
