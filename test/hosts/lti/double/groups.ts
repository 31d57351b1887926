import type { RequestHandler } from 'express';
import { mediaTypes } from '../vocabulary.ts';

/** A group of the course, and who is in it. */
export type Group = { id: string; name: string; members: string[] };

/** Course Groups Service 1.0: all groups, or those of one person. */
export const groupsService =
  (groups: readonly Group[]): RequestHandler =>
  (req, res) => {
    const person = req.query['user_id'];
    const asked = groups.filter(({ members }) => person === undefined || members.includes(String(person)));
    const body = { groups: asked.map(({ id, name }) => ({ id, name })) };
    res.set('content-type', mediaTypes.groups).send(JSON.stringify(body));
  };
