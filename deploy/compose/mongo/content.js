// Run once, by the image, when the store is new: content may reach its own database and nothing else.
const password = require('fs').readFileSync('/run/secrets/mongo-content-password', 'utf8').trim();
db.getSiblingDB('content').createUser({
  user: 'content',
  pwd: password,
  roles: [{ role: 'readWrite', db: 'content' }],
});
