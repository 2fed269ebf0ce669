// Sends events and asks for usage with OpenMeter's own SDK. Run by OpenMeterSdkIT with
// SUANPAN_URL, the server's address, and SUANPAN_KEY, a key of a fresh tenant that may ingest and read.
import assert from 'node:assert/strict';
import { OpenMeter } from '@openmeter/sdk';

const client = new OpenMeter({
  baseUrl: process.env.SUANPAN_URL,
  apiKey: process.env.SUANPAN_KEY,
});

const usage = (id, time, model, subject, input) => ({
  id,
  source: 'sdk',
  type: 'llm.usage',
  subject,
  time: new Date(time),
  data: { vendor: 'zhipu', model, usage: { input, output: 1 } },
});

const events = [
  usage('a', '2024-07-14T21:59:59.999Z', 'glm-4', 'alice', 1),
  usage('b', '2024-07-14T22:00:00.000Z', 'glm-4', 'alice', 2),
  usage('c', '2024-07-15T12:00:00.000Z', 'glm-4-air', 'bob', 4),
];

const steps = {
  async 'an event is sent with the least a user writes'() {
    const answer = await client.events.ingest({
      type: 'page.view',
      subject: 'alice',
      data: { tokens: '10' },
    });
    assert.equal(answer, undefined);
  },

  async 'events are sent, and sent again'() {
    assert.equal(await client.events.ingest(events), undefined);
    assert.equal(await client.events.ingest(events), undefined);
  },

  async 'a refused event says why'() {
    const wrong = usage('d', '2024-07-15T12:00:00Z', 'glm-4', 'alice', -1);
    await assert.rejects(client.events.ingest(wrong), (error) => {
      assert.equal(error.name, 'HTTPError');
      assert.equal(error.status, 422);
      assert.equal(error.getField('code'), 'INVALID_EVENTS');
      assert.equal(error.getField('errors')[0].code, 'NEGATIVE_QUANTITY');
      return true;
    });
  },

  async 'a key that does not work is told'() {
    const stranger = new OpenMeter({ baseUrl: process.env.SUANPAN_URL, apiKey: 'sp_none' });
    await assert.rejects(stranger.events.ingest(events), { name: 'HTTPError', status: 401 });
  },

  async 'an event is listed'() {
    const listed = await client.events.list({ id: 'b', from: new Date('2024-07-01T00:00:00Z') });
    assert.ok(Array.isArray(listed));
    const found = listed.filter(({ event }) => event.id === 'b');
    assert.equal(found.length, 1);
    assert.equal(found[0].event.source, 'sdk');
    assert.equal(found[0].event.subject, 'alice');
    assert.deepEqual(found[0].event.time, new Date('2024-07-14T22:00:00Z'));
    assert.equal(found[0].event.data.usage.input, 2);
    assert.ok(found[0].ingestedAt instanceof Date);
    assert.ok(found[0].storedAt instanceof Date);
  },

  async 'meters are listed'() {
    const meters = await client.meters.list();
    const input = meters.find((meter) => meter.slug === 'input');
    assert.equal(input.aggregation, 'SUM');
    assert.equal((await client.meters.get('output')).valueProperty, '$.usage.output');
    await assert.rejects(client.meters.get('nothing'), { name: 'HTTPError', status: 404 });
  },

  async 'a meter is asked for all'() {
    const { data } = await client.meters.query('input');
    assert.equal(data.length, 1);
    assert.equal(data[0].value, 7);
    assert.equal(data[0].subject, null);
    assert.deepEqual(data[0].groupBy, {});
  },

  async 'a meter is asked by day of a zone and by model'() {
    const answer = await client.meters.query('input', {
      from: new Date('2024-07-01T00:00:00Z'),
      to: new Date('2024-08-01T00:00:00Z'),
      windowSize: 'DAY',
      windowTimeZone: 'Europe/Berlin',
      groupBy: ['model'],
      filterGroupBy: { vendor: 'zhipu' },
    });
    assert.deepEqual(answer.from, new Date('2024-07-01T00:00:00Z'));
    assert.equal(answer.windowSize, 'DAY');
    assert.deepEqual(
      answer.data.map((row) => [row.windowStart.toISOString(), row.groupBy.model, row.value]),
      [
        ['2024-07-13T22:00:00.000Z', 'glm-4', 1],
        ['2024-07-14T22:00:00.000Z', 'glm-4', 2],
        ['2024-07-14T22:00:00.000Z', 'glm-4-air', 4],
      ],
    );
    assert.deepEqual(answer.data[0].windowEnd, answer.data[1].windowStart);
  },

  async 'a meter is asked by subject'() {
    const { data } = await client.meters.query('input', { subject: ['alice', 'bob', 'carol'] });
    assert.deepEqual(
      data.map((row) => [row.subject, row.value]).sort(),
      [
        ['alice', 3],
        ['bob', 4],
      ],
    );
  },

  async 'a meter is asked by POST, with filters'() {
    const { data } = await client.meters.queryPost('input', {
      from: new Date('2024-07-01T00:00:00Z'),
      windowSize: 'MINUTE',
      filterGroupBy: { model: ['glm-4', 'glm-4-air'] },
      advancedMeterGroupByFilters: { model: { $like: 'glm-4-%' } },
    });
    assert.deepEqual(
      data.map((row) => [row.windowStart.toISOString(), row.value]),
      [['2024-07-15T12:00:00.000Z', 4]],
    );
  },

  async 'nothing used is an empty list'() {
    const { data } = await client.meters.query('images');
    assert.deepEqual(data, []);
  },

  async 'a wrong question is refused'() {
    await assert.rejects(client.meters.query('input', { windowSize: 'WEEK' }), {
      name: 'HTTPError',
      status: 400,
    });
    await assert.rejects(client.meters.query('nothing'), { name: 'HTTPError', status: 404 });
  },
};

let failed = 0;
for (const [name, step] of Object.entries(steps)) {
  try {
    await step();
    console.log(`ok    ${name}`);
  } catch (error) {
    failed++;
    console.log(`wrong ${name}: ${error.stack}`);
  }
}
process.exitCode = failed === 0 ? 0 : 1;
