export default {
  my: {
    title: 'My training', hello: 'Good day, {name}', none: 'You are not in any training yet', noneHint: 'It appears here once your school nominates you. Ask the training administrator of your school.',
    intakeDates: 'Intake {n} · {from} to {until}', next: 'What comes next', learn: 'Complete “{name}” on {platform}: {n} hours to go', learnBy: 'You study; {organiser} attests and records it', confirmation: 'Waiting for your nomination to be confirmed', confirmationBy: 'The education authority confirms; nothing for you to do now',
    over: 'This enrolment has ended', overBy: 'See below what happened; to enrol again, ask {unit}', issuing: 'Every part is met; the certificate is being made', issuingBy: 'This happens by itself; reload in a moment', ready: 'Congratulations, you passed every part', getCertificate: 'View and download the certificate', details: 'Details', office: 'This page is for a teacher’s own training', officeHint: 'You are signed in for an office, which has no training of its own; its work is done at the desk.', toDesk: 'Go to the desk', who: 'Who acts',
    waiting: 'You are waiting for a place', waitingBy: 'When somebody leaves it is your turn by itself; see your rank where you chose', reserve: 'Your school has put you in reserve', reserveBy: 'When a place comes free, {unit} promotes from its list', offer: 'A place is yours: accept it where you chose', offerBy: 'After that it goes to the next',
  },
};
