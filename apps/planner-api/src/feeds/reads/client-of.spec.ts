import { FEED_CLIENTS } from '@pastille/contracts';
import { clientOf, countsAsFetched } from './client-of.js';

it.each([
  ['iOS/17.4 (21E219) dataaccessd/1.0', 'iphone'],
  ['iOS/18.1 (22B83) accountsd/113', 'iphone'],
  ['macOS/14.4.1 (23E224) CalendarAgent/1131', 'mac'],
  ['macOS/13.6 (22G120) dataaccessd/1.0', 'mac'],
  ['Mac+OS+X/10.15.7 (19H2) CalendarAgent/930.5.1', 'mac'],
  ['Mac OS X/10.11.6 (15G22010) CalendarAgent/361.2', 'mac'],
  ['Google-Calendar-Importer', 'google'],
  ['Mozilla/5.0 (compatible; Google-Calendar-Importer)', 'google'],
  ['Microsoft.Exchange/15.20 (Internet Calendar)', 'outlook'],
  ['Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17328; Pro)', 'outlook'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.3.0', 'thunderbird'],
  ['DAVx5/4.4.3-ose (2024/10/28; dav4jvm; okhttp/4.12.0) Android/14', 'davx5'],
  ['ICSx5/2.2.2 (ical4j/3.2.18) Android/13', 'davx5'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15', 'person'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0', 'person'],
  ['WhatsApp/2.23.20.0', 'person'],
  ['Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)', 'person'],
  ['vdirsyncer/0.19.2', 'other'],
  ['curl/8.5.0', 'other'],
  ['', 'other'],
  [undefined, 'other'],
] as const)('%s is %s', (userAgent, client) => {
  expect(clientOf(userAgent)).toBe(client);
});

it('does not count what somebody opened by hand as fetched by a calendar', () => {
  expect(FEED_CLIENTS.filter((client) => !countsAsFetched(client))).toEqual(['person']);
});

it('is quick however long the header is', () => {
  expect(clientOf('a'.repeat(1_000_000))).toBe('other');
});
