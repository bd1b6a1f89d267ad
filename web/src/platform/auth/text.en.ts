export default {
  session: {
    signIn: 'Sign in', signOut: 'Sign out', login: 'Account', password: 'Password', loginHint: 'Account of your office, teacher account or mobile number', doIt: 'Sign in',
    activateLead: 'First time here? Open your account with the code from your school.', activate: 'Open an account', code: 'Activation code', codeHint: 'On the note from your school; capitals do not matter',
    ownLogin: 'Choose one if you have none yet; otherwise leave it empty',
    setPassword: 'Set a password', changePassword: 'Change password', currentPassword: 'Present password', setLead: 'You came in by a link and have no password yet. Set one to sign in on your own.', changeLead: 'Sign-ins on other devices end with the change.', passwordDone: 'The password is saved.',
    newPassword: 'Choose a password', newPasswordHint: 'At least 8 characters; a sentence only you know works well', again: 'Type it again', differ: 'The two passwords differ', short: 'At least 8 characters',
    expired: 'Your session has ended', expiredLead: 'Sign in again. Everything you typed is still here and you can go on.',
    linkWorking: 'Signing in…', linkTitle: 'Sign-in link', linkMissing: 'The link is not complete. Copy all of it, or ask for another.',
    roles: 'Enter the demo as', rolesLead: 'All data are invented; each role sees only what belongs to its duty.', enter: 'Enter', otherRole: 'Change role', otherAccount: 'You changed accounts; the page opens afresh.',
    clockNow: 'The demo’s day: {day}', clockLead: 'Turn it forward to see what comes later: the next intake begins, results come in, certificates are earned. It cannot be turned back.', clockTo: 'Turn to', clockTurn: 'Turn the calendar',
    signInLead: 'Offices and teachers use the same door.', haveAccount: 'Have an account? Sign in', me: 'Signed in as',
  },
};
