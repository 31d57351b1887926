import { createHmac, createPublicKey, randomBytes, verify } from 'node:crypto';
import { join } from 'node:path';
import express from 'express';
import Database from 'libsql';

/**
 * The least that a join can cost: Express, one Ed25519 verification, one insert, one HMAC.
 * Arguments: the folder for its database, and the public key's `x`. Prints its port.
 */
const [folder = '', x = ''] = process.argv.slice(2);
const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
const secret = randomBytes(32);

const database = new Database(join(folder, 'floor.sqlite'));
database.pragma('journal_mode = WAL');
database.pragma('synchronous = NORMAL');
database.exec('CREATE TABLE once (key TEXT PRIMARY KEY, until INTEGER) WITHOUT ROWID');
const insert = database.prepare('INSERT INTO once VALUES (?, ?)');

const app = express();
app.post('/launches', express.json(), (request, response) => {
  const { assertion } = request.body as { assertion: string };
  const end = assertion.lastIndexOf('.');
  if (
    !verify(
      null,
      Buffer.from(assertion.slice(0, end)),
      key,
      Buffer.from(assertion.slice(end + 1), 'base64url'),
    )
  ) {
    response.status(401).end();
    return;
  }
  const claims = JSON.parse(
    Buffer.from(assertion.slice(assertion.indexOf('.') + 1, end), 'base64url').toString(),
  ) as { jti: string; exp: number };
  insert.run(claims.jti, claims.exp);
  const input = assertion.slice(0, end);
  response
    .status(201)
    .json({ participantToken: `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}` });
});
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(typeof address === 'object' && address !== null ? address.port : '');
});
