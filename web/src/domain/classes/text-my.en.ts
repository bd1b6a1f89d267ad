export default {
  myClass: {
    title: 'My class', mine: 'My classes', open: 'Timetable', next: 'Next meeting', clash: 'At the same time: {name}, {from}–{until}, {topic}', none: 'No meetings yet', noneHint: 'They appear here once planned, and you are told.', today: 'Today', past: 'Past meetings', part: { trainee: 'Trainee', manager: 'Class manager', tutor: 'Tutor' }, role: { manager: 'Class manager', tutor: 'Tutor' }, people: 'People: {n}', members: 'Members', dates: '{from} to {until}', join: 'Join', cancelled: 'Called off', hours: 'Hours: {n}', teacher: 'Teacher',
    kind: { lecture: 'Lecture', workshop: 'Workshop', 'lesson-visit': 'Lesson visit', online: 'Online' }, feed: 'Add to my calendar', feedLead: 'A subscribed calendar follows changes by itself. Keep the address to yourself.', feedMake: 'Make an address', feedRenew: 'Make a new address', feedEnd: 'End it', feedLive: 'An address made on {date} is in use.', feedUrl: 'Address (shown this once: copy it now)', feedEnded: 'Ended; the address no longer works.', copy: 'Copy', copied: 'Copied.',
  },
};
