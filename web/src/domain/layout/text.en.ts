export default {
  layout: {
    title: 'Official layouts', lead: 'Laid out as the attachments of the notices, filled with today’s places and rosters, ready to print and seal.', which: 'Which layout', unit: 'For the units below', unitHint: 'My own unit (find one below)', units: '{n} units', blank: 'no figures yet', xlsx: 'Download Excel', pdf: 'Download PDF', csv: 'Figures only (CSV)', toPlaces: 'Hand places down',
    kind: { places: 'Places', 'intake-places': 'Places by period', trained: 'Trained and untrained' },
    about: { places: 'A row for each unit below with all its places, the total last.', 'intake-places': 'Periods stand in the heading, at most seven in a row; a unit with the same places in the periods above one another has one row.', trained: 'Full-time teachers by stage, trained and untrained, for each unit below; many units stand in two halves, the total last.' },
    none: { places: 'No places have been handed down yet', 'intake-places': 'No places have been handed down by period yet', trained: 'No full-time teachers are registered below yet' },
    noneHint: { places: 'Hand places down to the units below, and this table fills itself.', 'intake-places': 'Hand places down for a period, and this table fills itself; places for the whole project stand in the first table.', trained: 'Import rosters, and this table fills itself.' },
  },
};
