// Generated from the routes and described structs by tools/gen-api.mjs. Do not edit.
export interface paths {
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The keys certificates were signed with, for whoever verifies one */
        get: operations["getWellKnownJwksJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts of one kind at a unit and below, by default offices and one's own unit */
        get: operations["getAccounts"];
        put?: never;
        /** Open an account below and appoint it to a role */
        post: operations["postAccounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{account}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One account */
        get: operations["getAccountsAccount"];
        put?: never;
        post?: never;
        /** Close an account: whatever it held ends */
        delete: operations["deleteAccountsAccount"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{account}/activation-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new activation code, shown once */
        post: operations["postAccountsAccountActivationCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{account}/appointment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give an account the rights of a role */
        put: operations["putAccountsAccountAppointment"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{account}/platform-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live tokens of a platform, without the secrets */
        get: operations["getAccountsAccountPlatformTokens"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{account}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a closed account again, without any right */
        post: operations["postAccountsAccountReopening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{account}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take the second factor off an account whose owner lost it */
        delete: operations["deleteAccountsAccountSecondFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{account}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open sessions of an account */
        get: operations["getAccountsAccountSessions"];
        put?: never;
        post?: never;
        /** End every session of an account */
        delete: operations["deleteAccountsAccountSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activation-slips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Teachers who may be given an activation slip */
        get: operations["getActivationSlips"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set login name and password by an activation code */
        post: operations["postActivations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done at a unit and below, the newest first */
        get: operations["getAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done to one's own unit and below, the newest first */
        get: operations["getAuditOwn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/baselines/{baseline}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A paper's figures, what they make of each other, and what counts today */
        get: operations["getBaselinesBaseline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/baselines/{baseline}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Withdraw a paper; it counts no more */
        put: operations["putBaselinesBaselineWithdrawal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars/{token}/timetable.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A timetable as iCalendar, for who holds its address */
        get: operations["getCalendarsTokenTimetableIcs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificate-prints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own runs of printing */
        get: operations["getCertificatePrints"];
        put?: never;
        /** Print many certificates, file by file */
        post: operations["postCertificatePrints"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificate-prints/{print}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One run of printing with its files so far */
        get: operations["getCertificatePrintsPrint"];
        put?: never;
        post?: never;
        /** Drop a run with its files */
        delete: operations["deleteCertificatePrintsPrint"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificate-prints/{print}/files/{position}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One file of it; each certificate counts as a copy */
        get: operations["getCertificatePrintsPrintFilesPosition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificate-prints/{print}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Go on with a run that stopped */
        put: operations["putCertificatePrintsPrintResumption"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificate-waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Projects whose certificates are approved, with how many wait */
        get: operations["getCertificateWaiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Certificates of a unit's people */
        get: operations["getCertificates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificates.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Certificates of a unit's people as .xlsx, for title evaluation */
        get: operations["getCertificatesXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificates/{certificate}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One certificate with all that became of it */
        get: operations["getCertificatesCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificates/{certificate}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The next edition under the same number, with what the registers say today */
        put: operations["putCertificatesCertificateCorrection"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificates/{certificate}/credential.jwt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The certificate as a signed Open Badges 3.0 credential, for its holder and for offices */
        get: operations["getCertificatesCertificateCredentialJwt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificates/{certificate}/paper.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The printed certificate, for its holder and for offices */
        get: operations["getCertificatesCertificatePaperPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificates/{certificate}/reissue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** A new certificate in place of a revoked one */
        put: operations["putCertificatesCertificateReissue"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificates/{certificate}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Take a certificate's word back, for its issuer */
        put: operations["putCertificatesCertificateRevocation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/class-formations/{formation}/undoing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Take a formation back */
        put: operations["putClassFormationsFormationUndoing"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/class-sessions/{session}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a meeting */
        put: operations["putClassSessionsSession"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/class-sessions/{session}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Call a meeting off */
        put: operations["putClassSessionsSessionCancellation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/class-staff/{staff}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say somebody's last day with a class */
        put: operations["putClassStaffStaffEnding"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes/{class}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One class */
        get: operations["getClassesClass"];
        /** Name a class */
        put: operations["putClassesClass"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes/{class}/calendar-feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a class has a calendar to subscribe to */
        get: operations["getClassesClassCalendarFeed"];
        put?: never;
        /** Make a calendar of a class; its former address ends */
        post: operations["postClassesClassCalendarFeed"];
        /** End the calendar of a class */
        delete: operations["deleteClassesClassCalendarFeed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes/{class}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Members of a class with their hours */
        get: operations["getClassesClassMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes/{class}/notice.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The notice of a class: when and where it meets */
        get: operations["getClassesClassNoticePdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes/{class}/pins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Pin members of a class, or let them go */
        put: operations["putClassesClassPins"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes/{class}/result-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stage a filled-in result sheet */
        post: operations["postClassesClassResultImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes/{class}/result-sheet.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The result sheet of a class, to be filled in */
        get: operations["getClassesClassResultSheetXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes/{class}/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rooms a class may meet in */
        get: operations["getClassesClassRooms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes/{class}/roster.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The roster of a class, to sign on */
        get: operations["getClassesClassRosterPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes/{class}/session-clashes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a meeting would clash with */
        post: operations["postClassesClassSessionClashes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes/{class}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The timetable of a class */
        get: operations["getClassesClassSessions"];
        put?: never;
        /** Plan a meeting of a class */
        post: operations["postClassesClassSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes/{class}/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who leads a class and tutors in it */
        get: operations["getClassesClassStaff"];
        put?: never;
        /** Name a class manager or a tutor, from a day on */
        post: operations["postClassesClassStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes/{class}/stays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who sat in a class, from when to when */
        get: operations["getClassesClassStays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Turn the demo's calendar forward to a day */
        put: operations["putDemoClock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom a visitor of the demo can be */
        get: operations["getDemoRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Be one of them */
        post: operations["postDemoSignIns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for this office, with numbers */
        get: operations["getDesk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pairs of records that may be one human being; dismissed=1: those found to be two */
        get: operations["getDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrolments/{enrolment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One enrolment in full, for the trainee and for offices */
        get: operations["getEnrolmentsEnrolment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrolments/{enrolment}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much of each part somebody missed */
        get: operations["getEnrolmentsEnrolmentAbsences"];
        /** Note how much of a part somebody missed */
        put: operations["putEnrolmentsEnrolmentAbsences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrolments/{enrolment}/certificate-refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Refuse the certificate of one who waits, with a reason */
        put: operations["putEnrolmentsEnrolmentCertificateRefusal"];
        post?: never;
        /** Let one who was refused wait again */
        delete: operations["deleteEnrolmentsEnrolmentCertificateRefusal"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrolments/{enrolment}/check-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Check a trainee in */
        put: operations["putEnrolmentsEnrolmentCheckIn"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrolments/{enrolment}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Pass somebody who lacks only hours asked in principle, with a reason */
        put: operations["putEnrolmentsEnrolmentCompletion"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrolments/{enrolment}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Confirm a nomination */
        put: operations["putEnrolmentsEnrolmentConfirmation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrolments/{enrolment}/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter one result by hand, with what it rests on */
        post: operations["postEnrolmentsEnrolmentHours"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrolments/{enrolment}/promotion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give somebody on the reserve list a free place */
        put: operations["putEnrolmentsEnrolmentPromotion"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrolments/{enrolment}/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Recall one's own nomination */
        put: operations["putEnrolmentsEnrolmentRecall"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrolments/{enrolment}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Refuse a nomination, with a reason */
        put: operations["putEnrolmentsEnrolmentRefusal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrolments/{enrolment}/substitutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask that somebody stand in for a confirmed trainee */
        post: operations["postEnrolmentsEnrolmentSubstitutions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrolments/{enrolment}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Withdraw a confirmed trainee */
        put: operations["putEnrolmentsEnrolmentWithdrawal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own files, the newest first */
        get: operations["getExports"];
        put?: never;
        /** Ask for a long list as a file */
        post: operations["postExports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/{export}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a file is */
        get: operations["getExportsExport"];
        put?: never;
        post?: never;
        /** Drop a file, or stop writing it */
        delete: operations["deleteExportsExport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/{export}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file, or with Range the rest of it */
        get: operations["getExportsExportFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live grants on a unit and below, of an account or of all */
        get: operations["getGrants"];
        put?: never;
        /** Give a right, no wider than one's own */
        post: operations["postGrants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grants/{grant}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a grant */
        delete: operations["deleteGrantsGrant"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hour-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter a batch of results of another platform */
        post: operations["postHourBatches"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hour-claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Claims of a unit's people */
        get: operations["getHourClaims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hour-claims/{claim}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One claim, for its teacher and for offices */
        get: operations["getHourClaimsClaim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hour-claims/{claim}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Accept a claim, in whole or in part, or refuse it */
        put: operations["putHourClaimsClaimDecision"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hour-claims/{claim}/opinion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** What the unit thinks of a claim */
        put: operations["putHourClaimsClaimOpinion"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hour-claims/{claim}/proofs/{proof}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file that proves a claim */
        get: operations["getHourClaimsClaimProofsProof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hour-claims/{claim}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Take back the hours of a claim that proved false */
        put: operations["putHourClaimsClaimReversal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hour-entries/{entry}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Take back a result that was entered by hand */
        put: operations["putHourEntriesEntryReversal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hour-rules/{rule}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Ask it no more after a day */
        put: operations["putHourRulesRuleEnding"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hour-rules/{rule}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change what is asked, from a day on */
        post: operations["postHourRulesRuleVersions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hour-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The types hours are of */
        get: operations["getHourTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports of a kind, the newest first */
        get: operations["getImports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{import}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What checking found, and how far applying is */
        get: operations["getImportsImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{import}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Apply the good rows of an import */
        put: operations["putImportsImportApplication"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{import}/bad-rows.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bad rows as sent, with what to mend */
        get: operations["getImportsImportBadRowsXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{import}/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Read the columns otherwise; every row is judged again */
        put: operations["putImportsImportColumns"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{import}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** One value for another in every row that waits */
        put: operations["putImportsImportCorrection"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{import}/layout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which column is read as which field, with the first rows */
        get: operations["getImportsImportLayout"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{import}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Take an import back as far as nothing has happened since */
        put: operations["putImportsImportReversal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{import}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows of an import by verdict or fate */
        get: operations["getImportsImportRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{import}/rows/{line}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cells of a row that waits, as sent */
        get: operations["getImportsImportRowsLine"];
        /** Mend the cells of a row; it is judged again */
        put: operations["putImportsImportRowsLine"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{import}/wrong-values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Wrong values that stand in several rows, commonest first */
        get: operations["getImportsImportWrongValues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intakes/{intake}/class-formation-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What classes a rule would form, and why */
        post: operations["postIntakesIntakeClassFormationPreviews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intakes/{intake}/class-formations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Formations of an intake, the latest first */
        get: operations["getIntakesIntakeClassFormations"];
        put?: never;
        /** Form classes by a rule */
        post: operations["postIntakesIntakeClassFormations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intakes/{intake}/enrolments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nominate a teacher for an intake */
        post: operations["postIntakesIntakeEnrolments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intakes/{intake}/late-enrolments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enrol somebody after nominations closed, with a reason */
        post: operations["postIntakesIntakeLateEnrolments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intakes/{intake}/nominations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nominate several teachers, each with an outcome */
        post: operations["postIntakesIntakeNominations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intakes/{intake}/reserve-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A unit's reserve list, in its order */
        get: operations["getIntakesIntakeReserveList"];
        /** Order the reserve list */
        put: operations["putIntakesIntakeReserveList"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intakes/{intake}/reserves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put several teachers on the reserve list, each with an outcome */
        post: operations["postIntakesIntakeReserves"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intakes/{intake}/schools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Schools chosen as a whole, and who joined them later */
        get: operations["getIntakesIntakeSchools"];
        put?: never;
        /** Choose whole schools: all their staff are enrolled */
        post: operations["postIntakesIntakeSchools"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intakes/{intake}/schools/{unit}/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enrol those who joined a chosen school later */
        post: operations["postIntakesIntakeSchoolsUnitStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intakes/{intake}/seats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change how many an intake takes */
        put: operations["putIntakesIntakeSeats"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/calendar-feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether one has a calendar to subscribe to */
        get: operations["getMyCalendarFeed"];
        put?: never;
        /** Make a calendar of one's own classes; its former address ends */
        post: operations["postMyCalendarFeed"];
        /** End one's own calendar */
        delete: operations["deleteMyCalendarFeed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own certificates */
        get: operations["getMyCertificates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Projects in which a teacher chooses for herself, with what is left */
        get: operations["getMyChoices"];
        put?: never;
        /** Take a place of an intake, or wait for one */
        post: operations["postMyChoices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/choices/{enrolment}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Accept a place offered from the waiting list */
        put: operations["putMyChoicesEnrolmentAcceptance"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/choices/{enrolment}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give up one's own choice, or leave the waiting list */
        put: operations["putMyChoicesEnrolmentCancellation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The classes one sits in, leads or tutors in */
        get: operations["getMyClasses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/classes/{class}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of one's own classes, with its timetable */
        get: operations["getMyClassesClass"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/hour-claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own claims */
        get: operations["getMyHourClaims"];
        put?: never;
        /** Claim hours of training done elsewhere */
        post: operations["postMyHourClaims"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/hour-claims/{claim}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Take a claim back while it waits */
        put: operations["putMyHourClaimsClaimWithdrawal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own hours of all providers, and how one stands to what is asked */
        get: operations["getMyHours"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/hours/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every entry of one's own hours */
        get: operations["getMyHoursEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/hours/paper.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A certificate of one's own hours */
        get: operations["getMyHoursPaperPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/outside-trainings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Recognised training outside that a claim may name */
        get: operations["getMyOutsideTrainings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A teacher's first page */
        get: operations["getMyPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own notices, the newest first */
        get: operations["getNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Mark every notice as read */
        put: operations["putNoticesReading"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/{notice}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Mark a notice as read */
        put: operations["putNoticesNoticeReading"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outside-trainings/{training}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Recognise it for no further claims */
        put: operations["putOutsideTrainingsTrainingClosing"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change one's password; every other session ends */
        put: operations["putPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a new password must be like */
        get: operations["getPasswordRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People of a unit and everything below it */
        get: operations["getPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People of a unit and everything below it as .xlsx, numbers masked */
        get: operations["getPeopleXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person, numbers masked */
        get: operations["getPeoplePerson"];
        /** Stage, subject, post, full-time, sex and mobile of a person; what she taught before is kept */
        put: operations["putPeoplePerson"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}/distinction-withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** These two records may be one human being after all */
        post: operations["postPeoplePersonDistinctionWithdrawals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}/distinctions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** These two records are two human beings */
        post: operations["postPeoplePersonDistinctions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A document recorded or corrected; one of the same kind becomes a former one */
        post: operations["postPeoplePersonDocuments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Somebody's hours of all providers, and how she stands to what is asked */
        get: operations["getPeoplePersonHours"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}/hours/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every entry of somebody's hours */
        get: operations["getPeoplePersonHoursEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}/hours/paper.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A certificate of somebody's hours */
        get: operations["getPeoplePersonHoursPaperPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Former names and documents of a person, numbers masked */
        get: operations["getPeoplePersonIdentity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}/merge-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What would go over if another record were merged into this one, and what forbids it */
        get: operations["getPeoplePersonMergePreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}/merge-reversals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo the latest merge into this record */
        post: operations["postPeoplePersonMergeReversals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The records merged into this one, and what forbids undoing the latest */
        get: operations["getPeoplePersonMerges"];
        put?: never;
        /** Merge another record of the same human being into this one */
        post: operations["postPeoplePersonMerges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a person to another unit of the caller's own area */
        post: operations["postPeoplePersonMoves"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new name; the old one stays as a former name */
        post: operations["postPeoplePersonNames"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}/unsealings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A number in full, for a reason that is audited */
        post: operations["postPeoplePersonUnsealings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/place-rounds/{round}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A second round, as the unit sees it */
        get: operations["getPlaceRoundsRound"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/place-rounds/{round}/allotment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Hand out the places of a closed round */
        put: operations["putPlaceRoundsRoundAllotment"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/place-rounds/{round}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call a round off before its places are handed out */
        post: operations["postPlaceRoundsRoundCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/place-rounds/{round}/own-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Ask for places for the own unit, or for none any more */
        put: operations["putPlaceRoundsRoundOwnRequest"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/place-rounds/{round}/points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give the points a ranked round goes by */
        put: operations["putPlaceRoundsRoundPoints"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/place-rounds/{round}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who asks, by number; once the places are handed out in that order */
        get: operations["getPlaceRoundsRoundRequests"];
        /** Ask for places for the authority itself or a unit below it */
        put: operations["putPlaceRoundsRoundRequests"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/place-rounds/{round}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back what a round handed out */
        post: operations["postPlaceRoundsRoundReversal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planned-changes/{plan}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Withdraw a change before its day */
        put: operations["putPlannedChangesPlanWithdrawal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new token for a platform, shown once */
        post: operations["postPlatformTokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-tokens/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a platform's token */
        delete: operations["deletePlatformTokensToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Projects this unit owns or takes part in */
        get: operations["getProjects"];
        put?: never;
        /** Define a project */
        post: operations["postProjects"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One project with its parts and intakes */
        get: operations["getProjectsProject"];
        /** Write a draft anew */
        put: operations["putProjectsProject"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Assign those who have not chosen in time */
        post: operations["postProjectsProjectAssignments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/baseline-readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a paper's file; nothing is kept */
        post: operations["postProjectsProjectBaselineReadings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/baselines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Papers that state figures of units without a roster, newest first */
        get: operations["getProjectsProjectBaselines"];
        put?: never;
        /** Enter a paper's figures, with the totals it prints */
        post: operations["postProjectsProjectBaselines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Standing, events and places of a unit and its children */
        get: operations["getProjectsProjectBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/board-details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A unit's figures by stage, by intake, by project of the programme, and through the months */
        get: operations["getProjectsProjectBoardDetails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/board.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The board as .xlsx */
        get: operations["getProjectsProjectBoardXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own teachers who may be nominated */
        get: operations["getProjectsProjectCandidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/certificate-approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The acts by which a project's certificates were approved */
        get: operations["getProjectsProjectCertificateApprovals"];
        put?: never;
        /** Approve the certificates of many who wait, in one act */
        post: operations["postProjectsProjectCertificateApprovals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/certificate-rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a project's certificates are issued at once or approved */
        get: operations["getProjectsProjectCertificateRule"];
        /** Issue a project's certificates at once, or approve them, for its owner */
        put: operations["putProjectsProjectCertificateRule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/certificate-waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who waits for a certificate, or was refused it */
        get: operations["getProjectsProjectCertificateWaiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/chooser-removals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take teachers off the list of those who choose */
        post: operations["postProjectsProjectChooserRemovals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/choosers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those named to choose, and who of them has not */
        get: operations["getProjectsProjectChoosers"];
        put?: never;
        /** Name teachers who are to choose for themselves */
        post: operations["postProjectsProjectChoosers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Classes of a project */
        get: operations["getProjectsProjectClasses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm several nominations */
        post: operations["postProjectsProjectConfirmations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/enrolments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Enrolments of a project below a unit */
        get: operations["getProjectsProjectEnrolments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand places down to children */
        post: operations["postProjectsProjectGrants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/hour-caps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The most hours of each requirement */
        get: operations["getProjectsProjectHourCaps"];
        /** Set the most hours of each requirement */
        put: operations["putProjectsProjectHourCaps"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/issues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue new places at the owner */
        post: operations["postProjectsProjectIssues"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/layouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The official layouts of a project, and how many units have figures for each */
        get: operations["getProjectsProjectLayouts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/layouts/{layout}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An official layout, cell by cell */
        get: operations["getProjectsProjectLayoutsLayout"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/layouts/{layout}/table.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures of an official layout as .csv */
        get: operations["getProjectsProjectLayoutsLayoutTableCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/layouts/{layout}/table.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An official layout as PDF */
        get: operations["getProjectsProjectLayoutsLayoutTablePdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/layouts/{layout}/table.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An official layout as .xlsx */
        get: operations["getProjectsProjectLayoutsLayoutTableXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/over-quota": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm, with a reason, places beyond the unit's own */
        post: operations["postProjectsProjectOverQuota"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/people-behind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people behind a figure */
        get: operations["getProjectsProjectPeopleBehind"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/place-lapses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let free places lapse, or bring lapsed ones back */
        post: operations["postProjectsProjectPlaceLapses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/place-moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who moved how many places, when, on which paper */
        get: operations["getProjectsProjectPlaceMoves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/place-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happens beyond the places, and when unused ones go back */
        get: operations["getProjectsProjectPlacePolicy"];
        /** Say what happens beyond the places, and when unused ones go back */
        put: operations["putProjectsProjectPlacePolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/place-rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Second rounds of units above and below, the newest first */
        get: operations["getProjectsProjectPlaceRounds"];
        put?: never;
        /** Offer the unit's free places again, in a second round */
        post: operations["postProjectsProjectPlaceRounds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/place-transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Free places of one child to another */
        post: operations["postProjectsProjectPlaceTransfers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A unit's places and what it handed to each child */
        get: operations["getProjectsProjectPlaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is to be said of a draft before it is published, and who will see it */
        get: operations["getProjectsProjectPublication"];
        /** Publish a project */
        put: operations["putProjectsProjectPublication"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/quota-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep what was tried out in the grid under a name; nothing moves */
        post: operations["postProjectsProjectQuotaDrafts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/quota-grid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The quota sheet as it stands: what each child has and has free, intake by intake */
        get: operations["getProjectsProjectQuotaGrid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/quota-sheet.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The quota sheet as .csv */
        get: operations["getProjectsProjectQuotaSheetCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/quota-sheet.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The quota sheet as .xlsx */
        get: operations["getProjectsProjectQuotaSheetXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/quota-sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Quota sheets and drafts of a unit, newest first */
        get: operations["getProjectsProjectQuotaSheets"];
        put?: never;
        /** Upload a quota sheet; nothing moves yet */
        post: operations["postProjectsProjectQuotaSheets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/reclaims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take free places back */
        post: operations["postProjectsProjectReclaims"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/substitutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Substitutions asked for, newest first */
        get: operations["getProjectsProjectSubstitutions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/tables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Count a cross table; nothing is kept */
        post: operations["postProjectsProjectTables"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/tables/table.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A cross table as .xlsx */
        post: operations["postProjectsProjectTablesTableXlsx"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project}/top-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** New places on a document, handed through to a unit below */
        post: operations["postProjectsProjectTopUps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/certificate-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check a certificate by number and name, or by the statement of its QR code */
        post: operations["postPublicCertificateChecks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/hours-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check a certificate of hours by its code and the name on it */
        post: operations["postPublicHoursChecks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/status-lists/{list}/{purpose}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which certificates of an issuer's year are revoked, or gave way to a corrected edition, as a signed list */
        get: operations["getPublicStatusListsListPurpose"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quota-sheets/{sheet}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A quota sheet as read and checked */
        get: operations["getQuotaSheetsSheet"];
        /** Rewrite a draft */
        put: operations["putQuotaSheetsSheet"];
        post?: never;
        /** Drop a draft */
        delete: operations["deleteQuotaSheetsSheet"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quota-sheets/{sheet}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What publishing a sheet would change now */
        get: operations["getQuotaSheetsSheetChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quota-sheets/{sheet}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Post a checked quota sheet */
        put: operations["putQuotaSheetsSheetPublication"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rooms/{room}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a room, or close it */
        put: operations["putRoomsRoom"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/saved-tables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cross tables the office keeps under a name */
        get: operations["getSavedTables"];
        put?: never;
        /** Keep a cross table under a name */
        post: operations["postSavedTables"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/saved-tables/{table}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a kept cross table */
        put: operations["putSavedTablesTable"];
        post?: never;
        /** Forget a kept cross table */
        delete: operations["deleteSavedTablesTable"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Confirm it by a code; the recovery codes, shown once */
        put: operations["putSecondFactor"];
        /** A secret for one's authenticator application, shown once */
        post: operations["postSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** New recovery codes, shown once */
        post: operations["postSecondFactorRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/second-factor/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in without a second factor again */
        post: operations["postSecondFactorRemoval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and what they may do */
        get: operations["getSession"];
        put?: never;
        /** Sign in with login name and password */
        post: operations["postSession"];
        /** Sign out; also answers when the session is over */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own open sessions */
        get: operations["getSessions"];
        put?: never;
        post?: never;
        /** End one's other sessions */
        delete: operations["deleteSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{session}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of one's own sessions */
        delete: operations["deleteSessionsSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in-links/redemption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in by a link that works once */
        post: operations["postSignInLinksRedemption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/substitutions/{substitution}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Agree to a substitution */
        put: operations["putSubstitutionsSubstitutionConfirmation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/substitutions/{substitution}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Refuse a substitution, or undo an agreed one */
        put: operations["putSubstitutionsSubstitutionRefusal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transfer-targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units anywhere that a person can be sent to, by name or code */
        get: operations["getTransferTargets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Transfers and secondments from or to a unit, the newest first */
        get: operations["getTransfers"];
        put?: never;
        /** Send a person to another school, or ask one in by number and full name */
        post: operations["postTransfers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transfers/{transfer}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One transfer */
        get: operations["getTransfersTransfer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transfers/{transfer}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Accept a transfer; an authority names the school */
        put: operations["putTransfersTransferAcceptance"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transfers/{transfer}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Refuse a transfer */
        put: operations["putTransfersTransferRefusal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transfers/{transfer}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** End a secondment */
        put: operations["putTransfersTransferReturn"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transfers/{transfer}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Take an accepted transfer back while nothing came after it */
        put: operations["putTransfersTransferReversal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transfers/{transfer}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Withdraw a transfer that is still pending */
        put: operations["putTransfersTransferWithdrawal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/unit-changes/{change}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Take a change back while nothing came after it */
        put: operations["putUnitChangesChangeReversal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/unit-changes/{change}/reversal-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try to take a change back */
        post: operations["postUnitChangesChangeReversalPreviews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Children of a unit, or units found by name or code */
        get: operations["getUnits"];
        put?: never;
        /** Found a unit */
        post: operations["postUnits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{unit}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One unit and the units above it that the caller may see */
        get: operations["getUnitsUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{unit}/activation-slips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fresh activation codes on slips to cut out; accounts are opened for those without */
        post: operations["postUnitsUnitActivationSlips"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{unit}/change-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a change: what it touches and what refuses it */
        post: operations["postUnitsUnitChangePreviews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{unit}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to a unit, newest first, each on its paper */
        get: operations["getUnitsUnitChanges"];
        put?: never;
        /** Rename, recode, convert, move, close, reopen, merge or split a unit */
        post: operations["postUnitsUnitChanges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{unit}/credit-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How hours become credits at a unit */
        get: operations["getUnitsUnitCreditRates"];
        put?: never;
        /** Set how hours of a mode become credits from a day on */
        post: operations["postUnitsUnitCreditRates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{unit}/hour-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is asked of the people of a unit and below, in all its versions */
        get: operations["getUnitsUnitHourRules"];
        put?: never;
        /** Ask hours of everybody at and below a unit */
        post: operations["postUnitsUnitHourRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{unit}/hour-standings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the people of a unit and below stand to what is asked */
        get: operations["getUnitsUnitHourStandings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{unit}/number-patterns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How an issuer's numbers are made */
        get: operations["getUnitsUnitNumberPatterns"];
        put?: never;
        /** Make an issuer's numbers otherwise from a day on */
        post: operations["postUnitsUnitNumberPatterns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{unit}/number-samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A number as a pattern would make it */
        post: operations["postUnitsUnitNumberSamples"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{unit}/outside-trainings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Training outside that is recognised for a unit */
        get: operations["getUnitsUnitOutsideTrainings"];
        put?: never;
        /** Recognise training outside for everybody at and below a unit */
        post: operations["postUnitsUnitOutsideTrainings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{unit}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter one person by hand */
        post: operations["postUnitsUnitPeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{unit}/planned-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Changes recorded for days to come and what became of them */
        get: operations["getUnitsUnitPlannedChanges"];
        put?: never;
        /** Record a change for a day to come */
        post: operations["postUnitsUnitPlannedChanges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{unit}/remembered-columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Headings of rosters the unit once named, and the field each is read as */
        get: operations["getUnitsUnitRememberedColumns"];
        put?: never;
        post?: never;
        /** Forget one heading; the next roster is read by the usual words again */
        delete: operations["deleteUnitsUnitRememberedColumns"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{unit}/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rooms of a unit */
        get: operations["getUnitsUnitRooms"];
        put?: never;
        /** Add a room of a unit */
        post: operations["postUnitsUnitRooms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{unit}/roster-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a roster and check it; nothing is applied */
        post: operations["postUnitsUnitRosterImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{unit}/roster-template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty roster to fill in */
        get: operations["getUnitsUnitRosterTemplateXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{unit}/unit-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a sheet of units and check it; nothing is applied */
        post: operations["postUnitsUnitUnitImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{unit}/units.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The units below one as .csv */
        get: operations["getUnitsUnitUnitsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{unit}/units.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The units below one as .xlsx, to be filled in and imported again */
        get: operations["getUnitsUnitUnitsXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Announce a file that comes in pieces */
        post: operations["postUploads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads/{upload}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much of a file has arrived */
        get: operations["getUploadsUpload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads/{upload}/bytes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The next piece of a file, from an offset on */
        put: operations["putUploadsUploadBytes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            column: string;
            value: string;
            code: string;
            about: string;
        };
        Absence: {
            part: string;
            part_name: string;
            /** Format: int64 */
            missed_tenths: number;
            /** Format: int64 */
            of_tenths: number;
            remark: string;
            bars: boolean;
        };
        AbsenceBody: {
            part: string;
            /** Format: int64 */
            missed_tenths: number;
            /** Format: int64 */
            of_tenths: number;
            remark: string;
        };
        AcceptanceBody: {
            school?: string | null;
        };
        Account: {
            id: string;
            /** @enum {string} */
            kind: "office" | "person" | "platform";
            login: string;
            name: string;
            unit: string;
            person?: string | null;
            /** @enum {string} */
            role: "ministry-office" | "province-office" | "city-office" | "county-office" | "school-office" | "expert" | "auditor" | "teacher" | "platform" | "system-administrator" | "security-administrator";
            /** @enum {string} */
            state: "invited" | "active" | "closed";
            /** Format: int64 */
            version: number;
        };
        AccountRow: {
            id: string;
            /** @enum {string} */
            kind: "office" | "person" | "platform";
            login: string;
            name: string;
            unit: string;
            unit_name: string;
            person?: string | null;
            /** @enum {string} */
            role: "ministry-office" | "province-office" | "city-office" | "county-office" | "school-office" | "expert" | "auditor" | "teacher" | "platform" | "system-administrator" | "security-administrator";
            /** @enum {string} */
            state: "invited" | "active" | "closed";
            /** Format: int64 */
            version: number;
            /** Format: date-time */
            created_at: string;
            code_until?: string | null;
            second_factor: boolean;
            unit_former: string;
        };
        ActBody: {
            reason: string;
            proof?: string | null;
        };
        ActivationBody: {
            code: string;
            password: string;
            login?: string | null;
            second_factor?: string | null;
        };
        ActivationCode: {
            code: string;
            /** Format: date-time */
            until: string;
        };
        AppointBody: {
            name: string;
            login?: string | null;
            /** @enum {string} */
            role: "ministry-office" | "province-office" | "city-office" | "county-office" | "school-office" | "expert" | "auditor" | "teacher" | "platform" | "system-administrator" | "security-administrator";
            unit: string;
        };
        Appointed: {
            account: string;
            activation_code?: string | null;
            appointed: boolean;
        };
        ApprovalBody: {
            enrolments?: string[] | null;
            unit?: string | null;
            proof?: string | null;
        };
        Approved: {
            approval: components["schemas"]["CertificateApproval"];
            /** Format: int64 */
            passed_over: number;
            /** Format: int64 */
            left: number;
        };
        AssignmentBody: {
            intake: string;
            base_school?: string | null;
            people: string[];
            vouched?: components["schemas"]["Vouched"] | null;
        };
        Audience: {
            /** @enum {string} */
            kind: "authority" | "office" | "school" | "teaching-site" | "campus";
            /** @enum {string} */
            level: "national" | "province" | "city" | "county" | "school";
            /** Format: int64 */
            units: number;
        };
        AuditRow: {
            id: string;
            /** Format: date-time */
            at: string;
            actor?: string | null;
            actor_name: string;
            unit: string;
            unit_name: string;
            action: string;
            object: string;
            object_name: string;
            detail: string;
            /** Format: int64 */
            count: number;
            request: string;
            sealed: boolean;
            unit_former: string;
        };
        Balance: {
            /** Format: int64 */
            got: number;
            /** Format: int64 */
            given: number;
            /** Format: int64 */
            free: number;
            /** Format: int64 */
            held: number;
            /** Format: int64 */
            used: number;
            /** Format: int64 */
            lapsed: number;
        };
        BaseSchool: {
            intake: string;
            unit: string;
            name: string;
            /** Format: int64 */
            seats: number;
        };
        BaseSchoolBody: {
            unit: string;
            /** Format: int64 */
            seats: number;
        };
        BaselineBody: {
            /** Format: date */
            as_of: string;
            document: string;
            lines: components["schemas"]["BaselineBodyLine"][];
            filename?: string | null;
            replaces?: string | null;
        };
        BaselineBodyLine: {
            kindergarten?: number | null;
            primary_secondary?: number | null;
            vocational?: number | null;
            full_time?: number | null;
            trained?: number | null;
            untrained?: number | null;
            failed?: number | null;
            trained_rate?: number | null;
            unit: string;
            printed: boolean;
        };
        BaselineDifference: {
            /** @enum {string} */
            kind: "sum" | "stage-parts" | "state-parts" | "rate";
            unit: string;
            unit_name: string;
            printed: boolean;
            /** @enum {string} */
            figure: "kindergarten" | "primary-secondary" | "vocational" | "full-time" | "trained" | "untrained" | "failed" | "trained-rate";
            /** Format: int64 */
            stated: number;
            /** Format: int64 */
            computed: number;
            /** Format: int64 */
            cells: number;
            /** Format: int64 */
            missing: number;
        };
        BaselineFigures: {
            kindergarten?: number | null;
            primary_secondary?: number | null;
            vocational?: number | null;
            full_time?: number | null;
            trained?: number | null;
            untrained?: number | null;
            failed?: number | null;
            trained_rate?: number | null;
        };
        BaselineLine: {
            kindergarten?: number | null;
            primary_secondary?: number | null;
            vocational?: number | null;
            full_time?: number | null;
            trained?: number | null;
            untrained?: number | null;
            failed?: number | null;
            trained_rate?: number | null;
            unit: string;
            unit_name: string;
            printed: boolean;
            counts?: ("baseline" | "people" | "other-paper" | "unit-above") | null;
            /** Format: int64 */
            people: number;
        };
        BaselinePaper: {
            paper: components["schemas"]["BaselineRow"];
            programme: string;
            lines: components["schemas"]["BaselineLine"][];
            sums: components["schemas"]["BaselineFigures"];
            rates: components["schemas"]["BaselineRate"][];
            differences: components["schemas"]["BaselineDifference"][];
        };
        BaselineRate: {
            unit: string;
            unit_name: string;
            stated?: number | null;
            of_printed?: number | null;
            of_rows?: number | null;
        };
        BaselineReading: {
            lines: components["schemas"]["ReadingLine"][];
            /** Format: int64 */
            bad: number;
        };
        BaselineRow: {
            id: string;
            unit: string;
            unit_name: string;
            /** Format: date */
            as_of: string;
            document: string;
            filename: string;
            created_by: string;
            /** Format: date-time */
            created_at: string;
            withdrawn: boolean;
            withdrawal_reason: string;
            /** Format: int64 */
            units: number;
            /** Format: int64 */
            version: number;
        };
        BaselineShare: {
            /** Format: int64 */
            full_time: number;
            /** Format: int64 */
            trained: number;
            /** Format: int64 */
            untrained: number;
            /** Format: int64 */
            failed: number;
            /** Format: int64 */
            units: number;
            as_of?: string | null;
            paper?: string | null;
            document: string;
            /** Format: int64 */
            set_aside: number;
            set_aside_on?: string | null;
        };
        BatchBody: {
            external_id: string;
            project: string;
            part: string;
            entries: components["schemas"]["BatchEntry"][];
        };
        BatchEntry: {
            enrolment?: string | null;
            document_number?: string | null;
            name?: string | null;
            hour_type: string;
            /** Format: int64 */
            tenths: number;
            /** @enum {string} */
            verdict: "pass" | "good" | "excellent" | "fail";
            /** Format: date */
            completed_on: string;
        };
        BatchReply: {
            id: string;
            external_id: string;
            /** Format: int64 */
            accepted: number;
            /** Format: int64 */
            refused: number;
            /** Format: int64 */
            passed: number;
            entries: components["schemas"]["EntryOutcome"][];
        };
        Board: {
            project: string;
            project_name: string;
            unit: string;
            unit_name: string;
            total: components["schemas"]["BoardRow"];
            rows: components["schemas"]["BoardRow"][];
            /** @enum {string} */
            lens: "then" | "now" | "on-date";
            /** Format: date */
            facts_on: string;
            /** Format: date */
            tree_on: string;
            live: boolean;
        };
        BoardDetails: {
            unit: string;
            stages: components["schemas"]["StagePart"][];
            intakes: components["schemas"]["IntakePart"][];
            years: components["schemas"]["YearPart"][];
            trend: components["schemas"]["TrendPoint"][];
            trend_until?: string | null;
        };
        BoardRow: {
            unit: string;
            unit_name: string;
            /** @enum {string} */
            kind: "authority" | "office" | "school" | "teaching-site" | "campus";
            has_children: boolean;
            standing: components["schemas"]["Standing"];
            events: components["schemas"]["Events"];
            places: components["schemas"]["Balance"];
            former_name: string;
            unapportioned: boolean;
            baseline: components["schemas"]["BaselineShare"];
        };
        Certificate: {
            id: string;
            number: string;
            /** Format: int64 */
            edition: number;
            project: string;
            project_name: string;
            person: string;
            holder: string;
            title: string;
            issuer: string;
            /** Format: date */
            starts_on: string;
            /** Format: date */
            ends_on: string;
            /** @enum {string} */
            grade: "pass" | "good" | "excellent";
            /** Format: date */
            issued_on: string;
            /** Format: date */
            edition_on: string;
            /** @enum {string} */
            state: "valid" | "superseded" | "revoked";
            hours: components["schemas"]["HoursLine"][];
            /** Format: int64 */
            version: number;
        };
        CertificateApproval: {
            id: string;
            proof: string;
            /** Format: int64 */
            people: number;
            by: string;
            /** Format: date-time */
            at: string;
            first_number: string;
            last_number: string;
        };
        CertificateStep: {
            /** @enum {string} */
            kind: "printed" | "corrected" | "revoked" | "reissued";
            number: string;
            /** Format: int64 */
            edition: number;
            reason: string;
            proof: string;
            by: string;
            /** Format: date-time */
            at: string;
        };
        CertificateWaiting: {
            enrolment: string;
            person: string;
            name: string;
            unit_name: string;
            /** @enum {string} */
            grade: "pass" | "good" | "excellent";
            /** Format: date-time */
            since: string;
            reason: string;
        };
        ChangeBody: {
            /** @enum {string} */
            kind: "rename" | "recode" | "move" | "close" | "reopen" | "merge" | "split" | "inherit" | "register" | "employ" | "convert" | "found";
            name?: string | null;
            code?: string | null;
            parent?: string | null;
            units?: string[] | null;
            into?: string | null;
            parts?: components["schemas"]["SplitPart"][] | null;
            credit_code?: string | null;
            employer?: string | null;
            unit_kind?: ("authority" | "office" | "school" | "teaching-site" | "campus") | null;
            level?: ("national" | "province" | "city" | "county" | "school") | null;
            special?: boolean | null;
            /** Format: date */
            effective_on: string;
            document: string;
        };
        ChangePreview: {
            holdings: components["schemas"]["Holdings"];
            places: components["schemas"]["PlaceShift"][];
            refused_by: string;
            field: string;
            figures: components["schemas"]["Figure"][];
        };
        ChangedCell: {
            unit: string;
            name: string;
            /** Format: int64 */
            intake_number: number;
            /** Format: int64 */
            from: number;
            /** Format: int64 */
            to: number;
            /** Format: int64 */
            least: number;
            fits: boolean;
        };
        ChangedColumn: {
            /** Format: int64 */
            intake_number: number;
            /** Format: int64 */
            granted: number;
            /** Format: int64 */
            taken_back: number;
            /** Format: int64 */
            issued: number;
            /** Format: int64 */
            free: number;
        };
        Check: {
            /** @enum {string} */
            result: "valid" | "superseded" | "revoked" | "unknown";
            number?: string | null;
            edition?: number | null;
            holder?: string | null;
            title?: string | null;
            project_name?: string | null;
            starts_on?: string | null;
            ends_on?: string | null;
            grade?: ("pass" | "good" | "excellent") | null;
            issuer?: string | null;
            issuer_chain: string[];
            issued_on?: string | null;
            edition_on?: string | null;
            ended_on?: string | null;
            replaced: boolean;
            hours: components["schemas"]["HoursLine"][];
            signature_checked: boolean;
        };
        CheckBody: {
            number?: string | null;
            name?: string | null;
            statement?: string | null;
        };
        ChoiceBody: {
            intake: string;
            base_school?: string | null;
            wait?: boolean | null;
            vouched?: components["schemas"]["Vouched"] | null;
        };
        Chooser: {
            person: string;
            person_name: string;
            unit: string;
            unit_name: string;
            /** @enum {string} */
            stage: "preschool" | "primary" | "junior" | "senior" | "vocational-senior" | "special" | "other";
            subject: string;
            enrolment?: string | null;
            state?: ("nominated" | "reserve" | "waiting" | "confirmed" | "refused" | "recalled" | "replaced" | "checked-in" | "passed" | "good" | "excellent" | "failed" | "withdrawn") | null;
            intake_number?: number | null;
            /** Format: date-time */
            named_at: string;
            unit_former: string;
        };
        ChoosersBody: {
            people: string[];
        };
        ChosenSchool: {
            unit: string;
            unit_name: string;
            /** @enum {string} */
            environment: "unstated" | "multimedia" | "blended" | "smart";
            /** Format: int64 */
            staff: number;
            /** Format: int64 */
            enrolled: number;
            /** Format: int64 */
            joined_later: number;
            reason: string;
            actor_name: string;
            /** Format: date-time */
            at: string;
        };
        ChosenSchools: {
            intake: string;
            schools: components["schemas"]["ChosenSchool"][];
            findings: components["schemas"]["Finding"][];
        };
        ClaimBody: {
            training?: string | null;
            title: string;
            provider: string;
            place: string;
            /** Format: date */
            starts_on: string;
            /** Format: date */
            ends_on: string;
            remark: string;
            lines: components["schemas"]["ClaimLineBody"][];
            proofs: string[];
        };
        ClaimHint: {
            /** @enum {string} */
            kind: "same-days" | "like-title" | "same-proof";
            /** @enum {string} */
            source: "claim" | "enrolment" | "entry";
            claim?: string | null;
            enrolment?: string | null;
            title: string;
            provider: string;
            /** Format: date */
            starts_on: string;
            /** Format: date */
            ends_on: string;
            person_name: string;
        };
        ClaimLine: {
            hour_type: string;
            /** Format: int64 */
            tenths: number;
            accepted_tenths?: number | null;
        };
        ClaimLineBody: {
            hour_type: string;
            /** Format: int64 */
            tenths: number;
        };
        ClaimProof: {
            id: string;
            filename: string;
            media: string;
            /** Format: int64 */
            size: number;
        };
        ClaimReasonBody: {
            reason: string;
        };
        Clash: {
            /** @enum {string} */
            of: "class" | "room" | "teacher" | "trainees" | "intake";
            class_name: string;
            topic: string;
            /** Format: date-time */
            starts_at: string;
            /** Format: date-time */
            ends_at: string;
            /** Format: int64 */
            people: number;
        };
        ClassBody: {
            name: string;
        };
        ClassMate: {
            name: string;
            unit_name: string;
        };
        ClassMember: {
            enrolment: string;
            person: string;
            name: string;
            unit_name: string;
            /** @description masked */
            document_number: string;
            /** @enum {string} */
            state: "nominated" | "reserve" | "waiting" | "confirmed" | "refused" | "recalled" | "replaced" | "checked-in" | "passed" | "good" | "excellent" | "failed" | "withdrawn";
            done_tenths: number[];
            unit_former: string;
        };
        ClassStaff: {
            id: string;
            training_class: string;
            /** @enum {string} */
            role: "manager" | "tutor";
            person: string;
            name: string;
            unit_name: string;
            /** Format: date */
            from_on: string;
            until_on?: string | null;
            active: boolean;
            /** Format: int64 */
            version: number;
        };
        CodeBody: {
            code: string;
        };
        ColumnsBody: {
            columns: string[];
        };
        CompletionRule: {
            /** @enum {string} */
            combine: "all" | "any" | "at-least" | "part";
            least?: number | null;
            part?: number | null;
            rules?: components["schemas"]["CompletionRule"][] | null;
        };
        CompletionState: {
            /** @enum {string} */
            combine: "all" | "any" | "at-least" | "part";
            /** Format: int64 */
            least: number;
            /** Format: int64 */
            part: number;
            name: string;
            met: boolean;
            rules: components["schemas"]["CompletionState"][];
        };
        Condition: {
            /** Format: int64 */
            number: number;
            /** @enum {string} */
            kind: "attested" | "stage" | "unit-kind" | "post" | "subject" | "full-time" | "age" | "trained" | "not-trained";
            /** @enum {string} */
            strength: "hard" | "principle" | "reference";
            words: string;
            any_of: string[];
            least?: number | null;
            most?: number | null;
            attester?: ("sender" | "confirmer") | null;
        };
        ConfirmManyBody: {
            enrolments: string[];
            vouched?: components["schemas"]["Vouched"] | null;
        };
        CorrectionBody: {
            field: string;
            from: string;
            to: string;
        };
        CreditLine: {
            /** @enum {string} */
            mode: "online" | "face-to-face" | "practice" | "school-based" | "other";
            /** Format: int64 */
            tenths: number;
            /** Format: int64 */
            tenths_per_credit: number;
            /** Format: int64 */
            hundredths: number;
            unit_name: string;
        };
        CreditRate: {
            /** @enum {string} */
            mode: "online" | "face-to-face" | "practice" | "school-based" | "other";
            /** Format: date */
            from_on: string;
            /** Format: int64 */
            tenths_per_credit: number;
            document: string;
            unit_name: string;
            own: boolean;
        };
        CreditRateBody: {
            /** @enum {string} */
            mode: "online" | "face-to-face" | "practice" | "school-based" | "other";
            /** Format: date */
            from_on: string;
            /** Format: int64 */
            tenths_per_credit: number;
            document: string;
        };
        CrossTable: {
            project: string;
            project_name: string;
            unit: string;
            unit_name: string;
            /** Format: date */
            on: string;
            dimensions: ("unit" | "stage" | "subject" | "intake" | "year")[];
            measures: ("full-time" | "trained" | "untrained" | "failed" | "nominated" | "confirmed" | "checked-in" | "passed" | "certified" | "got" | "held" | "used" | "trained-rate" | "join-rate" | "pass-rate")[];
            rows: components["schemas"]["TableRow"][];
        };
        DecisionBody: {
            accept: boolean;
            lines?: components["schemas"]["ClaimLineBody"][] | null;
            reason: string;
        };
        DemoCalendar: {
            /** Format: date-time */
            domain_now: string;
        };
        DemoClockBody: {
            /** Format: date */
            day: string;
        };
        DemoRole: {
            role: string;
            label_zh: string;
            label_en: string;
            what_zh: string;
            what_en: string;
            project_zh: string;
            project_en: string;
        };
        DemoRoles: {
            rows: components["schemas"]["DemoRole"][];
            /** Format: date-time */
            domain_now: string;
        };
        DemoSignInBody: {
            role: string;
        };
        Desk: {
            unit_name: string;
            waiting: components["schemas"]["Waiting"][];
            boards: components["schemas"]["BoardRow"][];
            project_names: string[];
            projects: string[];
            limited: string[];
        };
        Difference: {
            field: string;
            printed: string;
            now: string;
        };
        DissolvedClass: {
            id: string;
            name: string;
            /** Format: int64 */
            size: number;
        };
        Distinction: {
            reason: string;
            found_by: string;
            /** Format: date-time */
            found_at: string;
        };
        DistinctionBody: {
            other: string;
            reason: string;
        };
        Document: {
            /** @enum {string} */
            kind: "resident-id" | "officer" | "soldier" | "civil-cadre" | "retired-military" | "hong-kong-pass" | "macao-pass" | "taiwan-pass" | "foreign-residence" | "passport" | "household-book" | "other";
            /** @description masked */
            number: string;
            current: boolean;
            hers: boolean;
            proof: string;
            recorded_by: string;
            /** Format: date-time */
            recorded_at: string;
        };
        DocumentBody: {
            /** @enum {string} */
            kind: "resident-id" | "officer" | "soldier" | "civil-cadre" | "retired-military" | "hong-kong-pass" | "macao-pass" | "taiwan-pass" | "foreign-residence" | "passport" | "household-book" | "other";
            number: string;
            proof: string;
            earlier_mistaken?: boolean | null;
        };
        Enrolment: {
            id: string;
            project: string;
            intake: string;
            /** Format: int64 */
            intake_number: number;
            person: string;
            person_name: string;
            unit: string;
            unit_name: string;
            /** @enum {string} */
            stage: "preschool" | "primary" | "junior" | "senior" | "vocational-senior" | "special" | "other";
            /** @enum {string} */
            state: "nominated" | "reserve" | "waiting" | "confirmed" | "refused" | "recalled" | "replaced" | "checked-in" | "passed" | "good" | "excellent" | "failed" | "withdrawn";
            training_class?: string | null;
            /** Format: date-time */
            nominated_at: string;
            base_school: string;
            accept_by?: string | null;
            /** Format: int64 */
            deviations: number;
            /** Format: int64 */
            version: number;
            unit_former: string;
        };
        EnrolmentPolicy: {
            /** @enum {string} */
            enrolment_mode: "nominated" | "self-selection" | "both" | "whole-school";
            /** @enum {string} */
            reserve_promotion: "by-hand" | "automatic";
            /** @enum {string} */
            date_clash: "refuse" | "allow";
            /** @enum {string} */
            year_limit: "any" | "one";
            /** Format: int64 */
            accept_hours: number;
            choose_by?: string | null;
        };
        EnrolmentRecord: {
            enrolment: components["schemas"]["Enrolment"];
            project_name: string;
            progress: components["schemas"]["Progress"][];
            completion: components["schemas"]["CompletionState"];
            may_conclude: boolean;
            vouched: components["schemas"]["VouchedCondition"][];
            fees: components["schemas"]["FeeLine"][];
            steps: components["schemas"]["Step"][];
            entries: components["schemas"]["Entry"][];
            certificate_id: string;
            certificate_number: string;
            certificate_wait: string;
            certificate_refusal: string;
        };
        Entry: {
            id: string;
            hour_type: string;
            /** Format: int64 */
            tenths: number;
            /** @enum {string} */
            verdict: "pass" | "good" | "excellent" | "fail";
            /** Format: date */
            completed_on: string;
            source: string;
            /** Format: date-time */
            recorded_at: string;
        };
        EntryOutcome: {
            /** Format: int64 */
            index: number;
            accepted: boolean;
            code: string;
            state: string;
        };
        Events: {
            /** Format: int64 */
            nominated: number;
            /** Format: int64 */
            confirmed: number;
            /** Format: int64 */
            checked_in: number;
            /** Format: int64 */
            passed: number;
            /** Format: int64 */
            failed: number;
            /** Format: int64 */
            certified: number;
        };
        Export: {
            id: string;
            /** @enum {string} */
            kind: "people";
            /** @enum {string} */
            state: "waiting" | "writing" | "ready" | "failed";
            filename: string;
            /** Format: int64 */
            rows: number;
            /** Format: int64 */
            size: number;
            problem: string;
            /** Format: date-time */
            made_at: string;
            /** Format: date-time */
            until: string;
        };
        ExportBody: {
            /** @enum {string} */
            kind: "people";
            unit?: string | null;
            search?: string | null;
        };
        ExportList: {
            rows: components["schemas"]["Export"][];
        };
        FeeLine: {
            words: string;
            /** Format: int64 */
            amount_fen: number;
            /** @enum {string} */
            payer: "national" | "province" | "city" | "county" | "school" | "trainee";
        };
        Feed: {
            live: boolean;
            made_at?: string | null;
        };
        FeedMade: {
            url: string;
        };
        Figure: {
            name: string;
            value: string;
        };
        Finding: {
            code: string;
            /** @enum {string} */
            strength: "hard" | "principle" | "reference";
            about: string;
        };
        Form: {
            title: string;
            sheet: string;
            landscape: boolean;
            widths: number[];
            /** Format: int64 */
            heading_from: number;
            /** Format: int64 */
            heading_until: number;
            cells: components["schemas"]["FormCell"][];
            footer: string;
            /** Format: date */
            made_on: string;
        };
        FormCell: {
            /** Format: int64 */
            row: number;
            /** Format: int64 */
            column: number;
            /** Format: int64 */
            rows: number;
            /** Format: int64 */
            columns: number;
            /** @enum {string} */
            look: "title" | "note" | "heading" | "name" | "figure" | "sum" | "seal";
            /** @enum {string} */
            side: "left" | "centre" | "right";
            text: string;
            number?: number | null;
        };
        Formation: {
            id: string;
            intake: string;
            unit_name: string;
            actor_name: string;
            rule: components["schemas"]["FormationRule"];
            /** Format: int64 */
            formed: number;
            /** Format: int64 */
            dissolved: number;
            /** Format: int64 */
            placed: number;
            /** Format: int64 */
            moved: number;
            undoes?: string | null;
            undone: boolean;
            /** Format: date-time */
            at: string;
        };
        FormationBody: {
            rule?: components["schemas"]["FormationRule"] | null;
            digest?: string | null;
        };
        FormationPreview: {
            digest: string;
            /** Format: int64 */
            people: number;
            /** Format: int64 */
            formed: number;
            /** Format: int64 */
            dissolved: number;
            /** Format: int64 */
            placed: number;
            /** Format: int64 */
            moved: number;
            /** Format: int64 */
            staying: number;
            /** Format: int64 */
            tutors: number;
            classes: components["schemas"]["ProposedClass"][];
            dissolving: components["schemas"]["DissolvedClass"][];
            size?: components["schemas"]["SizeCheck"] | null;
        };
        FormationRule: {
            mix?: ("apart" | "together" | "spread") | null;
            placing?: ("unplaced" | "everyone") | null;
            by_base_school?: boolean | null;
            by_stage?: boolean | null;
            by_subject?: boolean | null;
            target?: number | null;
            least?: number | null;
            most?: number | null;
            tutor_load?: number | null;
        };
        Formed: {
            id: string;
            /** Format: int64 */
            formed: number;
            /** Format: int64 */
            dissolved: number;
            /** Format: int64 */
            placed: number;
            /** Format: int64 */
            moved: number;
            classes: components["schemas"]["TrainingClass"][];
        };
        FormerName: {
            name: string;
            /** Format: date */
            until: string;
            proof: string;
            recorded_by: string;
            /** Format: date-time */
            recorded_at: string;
        };
        FormerTeaching: {
            /** @enum {string} */
            stage: "preschool" | "primary" | "junior" | "senior" | "vocational-senior" | "special" | "other";
            subject: string;
            /** @enum {string} */
            post: "teacher" | "teacher-with-duty" | "class-head" | "administrator" | "leader";
            full_time: boolean;
            /** Format: date */
            until: string;
            recorded_by: string;
            /** Format: date-time */
            recorded_at: string;
        };
        FoundBody: {
            parent: string;
            /** @enum {string} */
            kind: "authority" | "office" | "school" | "teaching-site" | "campus";
            /** @enum {string} */
            level: "national" | "province" | "city" | "county" | "school";
            name: string;
            code: string;
            special: boolean;
            document?: string | null;
            effective_on?: string | null;
        };
        Grant: {
            id: string;
            account: string;
            account_name: string;
            /** @enum {string} */
            capability: "anyone" | "entering" | "signed-in" | "own-record" | "view-units" | "manage-units" | "view-people" | "manage-people" | "unseal-numbers" | "manage-projects" | "view-projects" | "allocate-places" | "view-places" | "nominate" | "confirm" | "view-enrolments" | "manage-classes" | "enter-results" | "post-hours" | "view-reports" | "issue-certificates" | "view-accounts" | "manage-accounts" | "manage-grants" | "view-audit" | "view-own-audit";
            /** @enum {string} */
            purpose: "use" | "hand-on";
            unit: string;
            unit_name: string;
            project?: string | null;
            /** Format: date-time */
            from_at: string;
            /** Format: date-time */
            until_at: string;
            granted_by?: string | null;
            granted_by_name: string;
            /** Format: date-time */
            granted_at: string;
            under?: string | null;
            under_unit_name: string;
            unit_former: string;
        };
        GrantBody: {
            account: string;
            /** @enum {string} */
            capability: "anyone" | "entering" | "signed-in" | "own-record" | "view-units" | "manage-units" | "view-people" | "manage-people" | "unseal-numbers" | "manage-projects" | "view-projects" | "allocate-places" | "view-places" | "nominate" | "confirm" | "view-enrolments" | "manage-classes" | "enter-results" | "post-hours" | "view-reports" | "issue-certificates" | "view-accounts" | "manage-accounts" | "manage-grants" | "view-audit" | "view-own-audit";
            unit: string;
            project?: string | null;
            purpose?: ("use" | "hand-on") | null;
            from_at?: string | null;
            until_at?: string | null;
        };
        GrantLine: {
            unit: string;
            intake?: string | null;
            /** Format: int64 */
            quantity: number;
        };
        GridIntake: {
            intake?: string | null;
            /** Format: int64 */
            number: number;
            starts_on?: string | null;
            balance: components["schemas"]["Balance"];
        };
        GridRow: {
            unit: string;
            name: string;
            /** @enum {string} */
            kind: "authority" | "office" | "school" | "teaching-site" | "campus";
            got: number[];
            free: number[];
            former: string;
        };
        HandBody: {
            /** Format: int64 */
            slot: number;
            /** Format: int64 */
            tenths: number;
            /** @enum {string} */
            verdict: "pass" | "good" | "excellent" | "fail";
            /** Format: date */
            completed_on: string;
            evidence: string;
        };
        History: {
            certificate: components["schemas"]["Certificate"];
            related: components["schemas"]["Certificate"][];
            steps: components["schemas"]["CertificateStep"][];
            /** Format: int64 */
            copies: number;
            unit_name: string;
            may_act: boolean;
            may_reissue: boolean;
            differences: components["schemas"]["Difference"][];
            approval?: components["schemas"]["CertificateApproval"] | null;
        };
        Holdings: {
            /** Format: int64 */
            units: number;
            /** Format: int64 */
            people: number;
            /** Format: int64 */
            accounts: number;
            /** Format: int64 */
            places: number;
            /** Format: int64 */
            enrolments: number;
        };
        HourCap: {
            /** Format: int64 */
            slot: number;
            /** Format: int64 */
            most_tenths: number;
        };
        HourCapsBody: {
            caps: components["schemas"]["HourCap"][];
        };
        HourClaim: {
            id: string;
            person: string;
            name: string;
            unit_name: string;
            training?: string | null;
            title: string;
            provider: string;
            place: string;
            /** Format: date */
            starts_on: string;
            /** Format: date */
            ends_on: string;
            remark: string;
            /** @enum {string} */
            state: "submitted" | "accepted" | "in-part" | "refused" | "withdrawn" | "reversed";
            lines: components["schemas"]["ClaimLine"][];
            proofs: components["schemas"]["ClaimProof"][];
            /** @enum {string} */
            opinion: "none" | "supports" | "doubts";
            opinion_text: string;
            opinion_by: string;
            decided_by: string;
            decided_at?: string | null;
            reason: string;
            /** Format: date-time */
            made_at: string;
            /** Format: int64 */
            version: number;
            hints: components["schemas"]["ClaimHint"][];
        };
        HourRule: {
            id: string;
            unit: string;
            unit_name: string;
            name: string;
            ended_on?: string | null;
            /** Format: int64 */
            version: number;
            versions: components["schemas"]["RuleVersion"][];
        };
        HourType: {
            code: string;
            name_zh: string;
            name_en: string;
            /** @enum {string} */
            mode: "online" | "face-to-face" | "practice" | "school-based" | "other";
        };
        HoursLine: {
            part: string;
            authority: string;
            name: string;
            /** Format: int64 */
            tenths: number;
        };
        HoursPaper: {
            code: string;
            holder: string;
            unit_name: string;
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
            /** Format: date */
            made_on: string;
            /** Format: int64 */
            tenths: number;
            /** Format: int64 */
            credit_hundredths: number;
            totals: components["schemas"]["RecordTotal"][];
        };
        Identity: {
            verified: boolean;
            former_names: components["schemas"]["FormerName"][];
            documents: components["schemas"]["Document"][];
            former_teachings: components["schemas"]["FormerTeaching"][];
        };
        Import: {
            id: string;
            /** @enum {string} */
            kind: "roster" | "results" | "quota-sheet" | "units";
            unit: string;
            filename: string;
            /** @enum {string} */
            state: "checking" | "staged" | "applying" | "applied" | "refused" | "rechecking" | "undoing" | "undone";
            /** Format: int64 */
            total: number;
            /** Format: int64 */
            good: number;
            /** Format: int64 */
            warning: number;
            /** Format: int64 */
            bad: number;
            /** Format: int64 */
            pending: number;
            /** Format: int64 */
            applied: number;
            /** Format: int64 */
            undone: number;
            /** Format: int64 */
            kept: number;
            mendable: boolean;
            undoable: boolean;
            problems: components["schemas"]["ProblemCount"][];
            skipped: number[];
            sheet: string;
            tables_left: string[];
            page: string;
            /** Format: date-time */
            made_at: string;
            /** Format: int64 */
            version: number;
        };
        ImportCells: {
            /** Format: int64 */
            line: number;
            cells: string[];
        };
        ImportField: {
            name: string;
            heading: string;
            required: boolean;
            shared: boolean;
            choices: string[];
        };
        ImportLayout: {
            headings: string[];
            columns: string[];
            fields: components["schemas"]["ImportField"][];
            rows: components["schemas"]["ImportCells"][];
        };
        ImportRow: {
            /** Format: int64 */
            line: number;
            /** @enum {string} */
            verdict: "good" | "warning" | "bad";
            /** @enum {string} */
            fate: "waiting" | "applied" | "taken-back" | "kept";
            label: string;
            problems: components["schemas"]["Problem"][];
        };
        Intake: {
            id: string;
            project: string;
            /** Format: int64 */
            number: number;
            /** Format: date */
            starts_on: string;
            /** Format: date */
            ends_on: string;
            /** Format: date */
            opens_on: string;
            /** Format: date */
            closes_on: string;
            /** Format: int64 */
            seats: number;
            /** Format: int64 */
            base_schools: number;
        };
        IntakeBody: {
            /** Format: int64 */
            number: number;
            /** Format: date */
            starts_on: string;
            /** Format: date */
            ends_on: string;
            /** Format: date */
            opens_on: string;
            /** Format: date */
            closes_on: string;
            seats?: number | null;
            base_schools?: components["schemas"]["BaseSchoolBody"][] | null;
        };
        IntakePart: {
            /** Format: int64 */
            number: number;
            starts_on?: string | null;
            ends_on?: string | null;
            /** Format: int64 */
            places: number;
            events: components["schemas"]["Events"];
        };
        IssueBody: {
            intake?: string | null;
            /** Format: int64 */
            quantity: number;
            document: string;
            kind?: ("person" | "school") | null;
            cancelled?: boolean | null;
        };
        IssueRule: {
            /** @enum {string} */
            issue: "at-once" | "approved";
            /** Format: int64 */
            version: number;
        };
        IssueRuleBody: {
            /** @enum {string} */
            issue: "at-once" | "approved";
        };
        Kin: {
            unit: string;
            name: string;
            /** @enum {string} */
            kind: "rename" | "recode" | "move" | "close" | "reopen" | "merge" | "split" | "inherit" | "register" | "employ" | "convert" | "found";
            /** Format: date */
            effective_on: string;
        };
        LateBody: {
            person: string;
            reason: string;
            vouched?: components["schemas"]["Vouched"] | null;
        };
        LayoutList: {
            project: string;
            project_name: string;
            unit: string;
            unit_name: string;
            layouts: components["schemas"]["LayoutOffer"][];
        };
        LayoutOffer: {
            /** @enum {string} */
            kind: "places" | "intake-places" | "trained";
            /** Format: int64 */
            units: number;
        };
        LayoutSheet: {
            /** @enum {string} */
            kind: "places" | "intake-places" | "trained";
            unit: string;
            unit_name: string;
            /** Format: int64 */
            units: number;
            form: components["schemas"]["Form"];
        };
        LikelyDuplicate: {
            later: components["schemas"]["Person"];
            earlier: components["schemas"]["Person"];
            grounds: ("same-name" | "same-unit" | "same-birth" | "same-mobile" | "without-document" | "other-document")[];
            distinction?: components["schemas"]["Distinction"] | null;
        };
        Me: {
            account: string;
            name: string;
            unit: string;
            person?: string | null;
            rights: ("anyone" | "entering" | "signed-in" | "own-record" | "view-units" | "manage-units" | "view-people" | "manage-people" | "unseal-numbers" | "manage-projects" | "view-projects" | "allocate-places" | "view-places" | "nominate" | "confirm" | "view-enrolments" | "manage-classes" | "enter-results" | "post-hours" | "view-reports" | "issue-certificates" | "view-accounts" | "manage-accounts" | "manage-grants" | "view-audit" | "view-own-audit")[];
            /** @enum {string} */
            role: "ministry-office" | "province-office" | "city-office" | "county-office" | "school-office" | "expert" | "auditor" | "teacher" | "platform" | "system-administrator" | "security-administrator";
            password_set: boolean;
            demo: boolean;
            /** Format: date-time */
            domain_now: string;
            language: string;
            /** @enum {string} */
            pending: "nothing" | "password-old" | "second-factor";
            second_factor: boolean;
            /** @enum {string} */
            second_factor_rule: "off" | "optional" | "required-for-offices";
            /** Format: int64 */
            unread: number;
        };
        MendBody: {
            cells: string[];
        };
        Merge: {
            merged: string;
            name: string;
            /** @description masked */
            document_number: string;
            unit_name: string;
            reason: string;
            merged_by: string;
            /** Format: date-time */
            merged_at: string;
            undone_by: string;
            undone_at?: string | null;
            undone_reason: string;
        };
        MergeBody: {
            other: string;
            /** Format: int64 */
            other_version: number;
            reason: string;
        };
        MergeMoves: {
            /** Format: int64 */
            documents: number;
            /** Format: int64 */
            former_names: number;
            /** Format: int64 */
            enrolments: number;
            /** Format: int64 */
            hours_tenths: number;
            /** Format: int64 */
            certificates: number;
            /** Format: int64 */
            certificates_to_issue: number;
            /** Format: int64 */
            grants: number;
            account: string;
            /** Format: int64 */
            transfers: number;
            /** Format: int64 */
            memberships: number;
        };
        MergeObstacle: {
            code: string;
            name: string;
            /** Format: int64 */
            count: number;
        };
        MergePreview: {
            survivor: components["schemas"]["Person"];
            other: components["schemas"]["Person"];
            grounds: ("same-name" | "same-unit" | "same-birth" | "same-mobile" | "without-document" | "other-document")[];
            moves: components["schemas"]["MergeMoves"];
            obstacles: components["schemas"]["MergeObstacle"][];
        };
        MergeReason: {
            reason: string;
        };
        Merges: {
            rows: components["schemas"]["Merge"][];
            obstacles: components["schemas"]["MergeObstacle"][];
        };
        MoveBody: {
            unit: string;
            /** Format: date */
            effective_on: string;
            document: string;
        };
        MyBase: {
            unit: string;
            name: string;
            /** Format: int64 */
            seats_left: number;
        };
        MyChoice: {
            id: string;
            intake: string;
            /** Format: int64 */
            intake_number: number;
            /** Format: date */
            starts_on: string;
            /** Format: date */
            ends_on: string;
            /** @enum {string} */
            state: "nominated" | "reserve" | "waiting" | "confirmed" | "refused" | "recalled" | "replaced" | "checked-in" | "passed" | "good" | "excellent" | "failed" | "withdrawn";
            base_school: string;
            /** Format: int64 */
            rank: number;
            accept_by?: string | null;
            own: boolean;
            /** Format: int64 */
            version: number;
        };
        MyClass: {
            id: string;
            name: string;
            project_name: string;
            /** Format: int64 */
            intake_number: number;
            base_school: string;
            /** Format: date */
            starts_on: string;
            /** Format: date */
            ends_on: string;
            /** Format: int64 */
            size: number;
            /** @enum {string} */
            part: "trainee" | "manager" | "tutor";
        };
        MyClassPage: {
            own: components["schemas"]["MyClass"];
            staff: components["schemas"]["MyStaff"][];
            sessions: components["schemas"]["Session"][];
            members: components["schemas"]["ClassMate"][];
            clashes: components["schemas"]["Clash"][];
        };
        MyEnrolment: {
            record: components["schemas"]["EnrolmentRecord"];
            /** Format: date */
            intake_starts_on: string;
            /** Format: date */
            intake_ends_on: string;
            certificate_title: string;
        };
        MyIntake: {
            id: string;
            /** Format: int64 */
            number: number;
            /** Format: date */
            starts_on: string;
            /** Format: date */
            ends_on: string;
            /** Format: date */
            opens_on: string;
            /** Format: date */
            closes_on: string;
            /** Format: int64 */
            left: number;
            /** Format: int64 */
            places: number;
            /** Format: int64 */
            second: number;
            /** Format: int64 */
            waiting: number;
            base_schools: components["schemas"]["MyBase"][];
            refusal: string;
            about: string;
        };
        MyOffer: {
            project: string;
            name: string;
            choose_by?: string | null;
            mine?: components["schemas"]["MyChoice"] | null;
            intakes: components["schemas"]["MyIntake"][];
            conditions: components["schemas"]["Condition"][];
            fees: components["schemas"]["FeeLine"][];
            unmet: number[];
        };
        MyPage: {
            name: string;
            unit_name: string;
            /** Format: date-time */
            domain_now: string;
            enrolments: components["schemas"]["MyEnrolment"][];
        };
        MyStaff: {
            /** @enum {string} */
            role: "manager" | "tutor";
            name: string;
        };
        NameBody: {
            name: string;
            /** Format: date */
            since: string;
            proof: string;
        };
        NominateBody: {
            person: string;
            vouched?: components["schemas"]["Vouched"] | null;
        };
        NominateManyBody: {
            people: string[];
            when_full?: ("refuse" | "reserve") | null;
            vouched?: components["schemas"]["Vouched"] | null;
        };
        Notice: {
            id: string;
            kind: string;
            params: string;
            link: string;
            /** Format: date-time */
            at: string;
            read: boolean;
        };
        NumberPattern: {
            /** Format: date */
            from_on: string;
            pattern: string;
            by: string;
            /** Format: date-time */
            at: string;
        };
        NumberPatterns: {
            unit_name: string;
            in_force: string;
            sample: string;
            patterns: components["schemas"]["NumberPattern"][];
        };
        OpenRequirement: {
            enrolment: string;
            project_name: string;
            part_name: string;
            organiser: string;
            platform: string;
            name: string;
            hour_type: string;
            /** Format: int64 */
            minimum_tenths: number;
            /** Format: int64 */
            done_tenths: number;
            /** Format: date */
            until: string;
            over: boolean;
        };
        OpenSession: {
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            last_seen_at: string;
            address: string;
            device: string;
            current: boolean;
        };
        OpenSessions: {
            rows: components["schemas"]["OpenSession"][];
        };
        OpinionBody: {
            supports: boolean;
            text: string;
        };
        Outcome: {
            id: string;
            done: boolean;
            code: string;
            state?: ("nominated" | "reserve" | "waiting" | "confirmed" | "refused" | "recalled" | "replaced" | "checked-in" | "passed" | "good" | "excellent" | "failed" | "withdrawn") | null;
            about: string;
        };
        Outcomes: {
            /** Format: int64 */
            done: number;
            /** Format: int64 */
            refused: number;
            rows: components["schemas"]["Outcome"][];
        };
        OutsideTraining: {
            id: string;
            unit: string;
            unit_name: string;
            name: string;
            provider: string;
            hour_type: string;
            /** Format: int64 */
            most_tenths: number;
            /** Format: date */
            from_on: string;
            /** Format: date */
            until_on: string;
            document: string;
            closed: boolean;
            /** Format: int64 */
            version: number;
        };
        OutsideTrainingBody: {
            name: string;
            provider: string;
            hour_type: string;
            /** Format: int64 */
            most_tenths: number;
            /** Format: date */
            from_on: string;
            /** Format: date */
            until_on: string;
            document: string;
        };
        OverQuotaBody: {
            intake?: string | null;
            /** Format: int64 */
            quantity: number;
            reason: string;
        };
        OwnPlaceRequestBody: {
            /** Format: int64 */
            wanted: number;
            reason: string;
        };
        PageOfAccountRow: {
            rows: components["schemas"]["AccountRow"][];
            next: string;
            /** Format: int64 */
            total: number;
            more_than_total: boolean;
        };
        PageOfAuditRow: {
            rows: components["schemas"]["AuditRow"][];
            next: string;
            /** Format: int64 */
            total: number;
            more_than_total: boolean;
        };
        PageOfBaselineRow: {
            rows: components["schemas"]["BaselineRow"][];
            next: string;
            /** Format: int64 */
            total: number;
            more_than_total: boolean;
        };
        PageOfCertificate: {
            rows: components["schemas"]["Certificate"][];
            next: string;
            /** Format: int64 */
            total: number;
            more_than_total: boolean;
        };
        PageOfCertificateApproval: {
            rows: components["schemas"]["CertificateApproval"][];
            next: string;
            /** Format: int64 */
            total: number;
            more_than_total: boolean;
        };
        PageOfCertificateWaiting: {
            rows: components["schemas"]["CertificateWaiting"][];
            next: string;
            /** Format: int64 */
            total: number;
            more_than_total: boolean;
        };
        PageOfChooser: {
            rows: components["schemas"]["Chooser"][];
            next: string;
            /** Format: int64 */
            total: number;
            more_than_total: boolean;
        };
        PageOfClassMember: {
            rows: components["schemas"]["ClassMember"][];
            next: string;
            /** Format: int64 */
            total: number;
            more_than_total: boolean;
        };
        PageOfEnrolment: {
            rows: components["schemas"]["Enrolment"][];
            next: string;
            /** Format: int64 */
            total: number;
            more_than_total: boolean;
        };
        PageOfFormation: {
            rows: components["schemas"]["Formation"][];
            next: string;
            /** Format: int64 */
            total: number;
            more_than_total: boolean;
        };
        PageOfGrant: {
            rows: components["schemas"]["Grant"][];
            next: string;
            /** Format: int64 */
            total: number;
            more_than_total: boolean;
        };
        PageOfHourClaim: {
            rows: components["schemas"]["HourClaim"][];
            next: string;
            /** Format: int64 */
            total: number;
            more_than_total: boolean;
        };
        PageOfImport: {
            rows: components["schemas"]["Import"][];
            next: string;
            /** Format: int64 */
            total: number;
            more_than_total: boolean;
        };
        PageOfImportRow: {
            rows: components["schemas"]["ImportRow"][];
            next: string;
            /** Format: int64 */
            total: number;
            more_than_total: boolean;
        };
        PageOfLikelyDuplicate: {
            rows: components["schemas"]["LikelyDuplicate"][];
            next: string;
            /** Format: int64 */
            total: number;
            more_than_total: boolean;
        };
        PageOfNotice: {
            rows: components["schemas"]["Notice"][];
            next: string;
            /** Format: int64 */
            total: number;
            more_than_total: boolean;
        };
        PageOfPerson: {
            rows: components["schemas"]["Person"][];
            next: string;
            /** Format: int64 */
            total: number;
            more_than_total: boolean;
        };
        PageOfPersonBehind: {
            rows: components["schemas"]["PersonBehind"][];
            next: string;
            /** Format: int64 */
            total: number;
            more_than_total: boolean;
        };
        PageOfPersonStanding: {
            rows: components["schemas"]["PersonStanding"][];
            next: string;
            /** Format: int64 */
            total: number;
            more_than_total: boolean;
        };
        PageOfPlaceMove: {
            rows: components["schemas"]["PlaceMove"][];
            next: string;
            /** Format: int64 */
            total: number;
            more_than_total: boolean;
        };
        PageOfPlaceRequest: {
            rows: components["schemas"]["PlaceRequest"][];
            next: string;
            /** Format: int64 */
            total: number;
            more_than_total: boolean;
        };
        PageOfPlaceRound: {
            rows: components["schemas"]["PlaceRound"][];
            next: string;
            /** Format: int64 */
            total: number;
            more_than_total: boolean;
        };
        PageOfPlannedChange: {
            rows: components["schemas"]["PlannedChange"][];
            next: string;
            /** Format: int64 */
            total: number;
            more_than_total: boolean;
        };
        PageOfProjectRow: {
            rows: components["schemas"]["ProjectRow"][];
            next: string;
            /** Format: int64 */
            total: number;
            more_than_total: boolean;
        };
        PageOfQuotaSheetRow: {
            rows: components["schemas"]["QuotaSheetRow"][];
            next: string;
            /** Format: int64 */
            total: number;
            more_than_total: boolean;
        };
        PageOfRecordLine: {
            rows: components["schemas"]["RecordLine"][];
            next: string;
            /** Format: int64 */
            total: number;
            more_than_total: boolean;
        };
        PageOfRememberedHeading: {
            rows: components["schemas"]["RememberedHeading"][];
            next: string;
            /** Format: int64 */
            total: number;
            more_than_total: boolean;
        };
        PageOfSession: {
            rows: components["schemas"]["Session"][];
            next: string;
            /** Format: int64 */
            total: number;
            more_than_total: boolean;
        };
        PageOfSlipRow: {
            rows: components["schemas"]["SlipRow"][];
            next: string;
            /** Format: int64 */
            total: number;
            more_than_total: boolean;
        };
        PageOfStay: {
            rows: components["schemas"]["Stay"][];
            next: string;
            /** Format: int64 */
            total: number;
            more_than_total: boolean;
        };
        PageOfSubstitution: {
            rows: components["schemas"]["Substitution"][];
            next: string;
            /** Format: int64 */
            total: number;
            more_than_total: boolean;
        };
        PageOfTrainingClass: {
            rows: components["schemas"]["TrainingClass"][];
            next: string;
            /** Format: int64 */
            total: number;
            more_than_total: boolean;
        };
        PageOfTransfer: {
            rows: components["schemas"]["Transfer"][];
            next: string;
            /** Format: int64 */
            total: number;
            more_than_total: boolean;
        };
        PageOfTransferTarget: {
            rows: components["schemas"]["TransferTarget"][];
            next: string;
            /** Format: int64 */
            total: number;
            more_than_total: boolean;
        };
        PageOfUnit: {
            rows: components["schemas"]["Unit"][];
            next: string;
            /** Format: int64 */
            total: number;
            more_than_total: boolean;
        };
        PageOfUnitChange: {
            rows: components["schemas"]["UnitChange"][];
            next: string;
            /** Format: int64 */
            total: number;
            more_than_total: boolean;
        };
        PaperCheck: {
            /** @enum {string} */
            result: "unknown" | "as-printed" | "changed-since";
            paper?: components["schemas"]["HoursPaper"] | null;
            tenths_today?: number | null;
        };
        PaperCheckBody: {
            code: string;
            name: string;
        };
        Part: {
            id: string;
            /** Format: int64 */
            position: number;
            name: string;
            organiser: string;
            platform: string;
            by_intake: boolean;
            /** Format: date */
            window_from: string;
            /** Format: date */
            window_until: string;
            requirements: components["schemas"]["Requirement"][];
        };
        PartBody: {
            name: string;
            organiser: string;
            platform: string;
            by_intake: boolean;
            /** Format: date */
            window_from: string;
            /** Format: date */
            window_until: string;
            requirements: components["schemas"]["Requirement"][];
        };
        PasswordBody: {
            current: string;
            password: string;
            login?: string | null;
        };
        PasswordRules: {
            /** @enum {string} */
            profile: "asvs" | "mlps3";
            /** Format: int64 */
            least: number;
            /** Format: int64 */
            most: number;
            /** Format: int64 */
            classes: number;
            /** Format: int64 */
            history: number;
            /** Format: int64 */
            days: number;
        };
        PatternBody: {
            pattern: string;
            from_on?: string | null;
        };
        PatternSample: {
            sample: string;
        };
        Person: {
            id: string;
            name: string;
            unit: string;
            unit_name: string;
            /** @enum {string} */
            sex: "unstated" | "female" | "male";
            born_on?: string | null;
            /** @enum {string} */
            stage: "preschool" | "primary" | "junior" | "senior" | "vocational-senior" | "special" | "other";
            subject: string;
            /** @enum {string} */
            post: "teacher" | "teacher-with-duty" | "class-head" | "administrator" | "leader";
            full_time: boolean;
            /** @description masked */
            document_number: string;
            /** @description masked */
            mobile: string;
            /** Format: int64 */
            version: number;
            unit_former: string;
            found_as: string;
        };
        PersonBehind: {
            person: string;
            name: string;
            unit_name: string;
            state: string;
            enrolment: string;
            /** Format: int64 */
            elsewhere: number;
            unit_former: string;
        };
        PersonBody: {
            name: string;
            /** @enum {string} */
            sex: "unstated" | "female" | "male";
            /** @enum {string} */
            document_kind: "resident-id" | "officer" | "soldier" | "civil-cadre" | "retired-military" | "hong-kong-pass" | "macao-pass" | "taiwan-pass" | "foreign-residence" | "passport" | "household-book" | "other";
            document_number: string;
            mobile: string;
            /** @enum {string} */
            stage: "preschool" | "primary" | "junior" | "senior" | "vocational-senior" | "special" | "other";
            subject: string;
            /** @enum {string} */
            post: "teacher" | "teacher-with-duty" | "class-head" | "administrator" | "leader";
            full_time: boolean;
        };
        PersonEdit: {
            sex?: ("unstated" | "female" | "male") | null;
            /** @enum {string} */
            stage: "preschool" | "primary" | "junior" | "senior" | "vocational-senior" | "special" | "other";
            subject: string;
            /** @enum {string} */
            post: "teacher" | "teacher-with-duty" | "class-head" | "administrator" | "leader";
            full_time: boolean;
            mobile?: string | null;
            /** Format: date */
            since: string;
        };
        PersonHours: {
            person: string;
            name: string;
            unit_name: string;
            /** Format: int64 */
            tenths: number;
            /** Format: int64 */
            credit_hundredths: number;
            totals: components["schemas"]["RecordTotal"][];
            credits: components["schemas"]["CreditLine"][];
            rules: components["schemas"]["RuleState"][];
            missing: components["schemas"]["OpenRequirement"][];
        };
        PersonStanding: {
            person: string;
            name: string;
            unit_name: string;
            /** Format: int64 */
            tenths: number;
            rules: components["schemas"]["RuleState"][];
        };
        PinsBody: {
            enrolments: string[];
            pinned: boolean;
        };
        Place: {
            unit: string;
            unit_name: string;
            /** @enum {string} */
            unit_kind: "authority" | "office" | "school" | "teaching-site" | "campus";
            intake?: string | null;
            /** Format: int64 */
            intake_number: number;
            /** @enum {string} */
            kind: "person" | "school";
            balance: components["schemas"]["Balance"];
            unit_former: string;
        };
        PlaceGrantBody: {
            from: string;
            lines: components["schemas"]["GrantLine"][];
            document: string;
            taken_back?: components["schemas"]["GrantLine"][] | null;
            kind?: ("person" | "school") | null;
        };
        PlaceLapseBody: {
            unit: string;
            intake?: string | null;
            /** Format: int64 */
            quantity: number;
            reason: string;
            revived?: boolean | null;
            kind?: ("person" | "school") | null;
        };
        PlaceMove: {
            id: string;
            /** @enum {string} */
            move: "issue" | "cancel" | "grant" | "return" | "reclaim" | "hold" | "release" | "use" | "reopen" | "lapse" | "revive" | "assign" | "unassign";
            /** @enum {string} */
            cause: "by-hand" | "sheet" | "transfer" | "top-up" | "over-quota" | "unused" | "period-end" | "round" | "unit-change" | "enrolment";
            /** @enum {string} */
            kind: "person" | "school";
            intake?: string | null;
            /** Format: int64 */
            intake_number: number;
            unit: string;
            from_unit?: string | null;
            from_name: string;
            to_unit?: string | null;
            to_name: string;
            /** Format: int64 */
            quantity: number;
            document: string;
            actor_name: string;
            /** Format: date-time */
            at: string;
            from_former: string;
            to_former: string;
        };
        PlacePolicy: {
            /** @enum {string} */
            over_quota: "block" | "warn-and-confirm";
            returns: components["schemas"]["ReturnDate"][];
            /** Format: int64 */
            version: number;
        };
        PlacePolicyBody: {
            /** @enum {string} */
            over_quota: "block" | "warn-and-confirm";
            returns: components["schemas"]["ReturnDateBody"][];
        };
        PlaceRequest: {
            id: string;
            /** Format: int64 */
            number: number;
            unit?: string | null;
            unit_name: string;
            unit_former: string;
            /** Format: int64 */
            wanted: number;
            reason: string;
            /** Format: int64 */
            points: number;
            /** Format: int64 */
            position: number;
            /** Format: int64 */
            won: number;
            /** Format: date-time */
            asked_at: string;
            own: boolean;
            /** Format: int64 */
            version: number;
        };
        PlaceRequestBody: {
            unit: string;
            /** Format: int64 */
            wanted: number;
            reason: string;
        };
        PlaceRound: {
            id: string;
            project: string;
            unit: string;
            unit_name: string;
            intake?: string | null;
            /** Format: int64 */
            intake_number: number;
            /** @enum {string} */
            kind: "person" | "school";
            name: string;
            /** @enum {string} */
            way: "first-come" | "rank" | "lottery";
            /** @enum {string} */
            askers: "children" | "all-below";
            /** Format: int64 */
            places: number;
            /** Format: int64 */
            most_each: number;
            criterion: string;
            document: string;
            /** Format: date-time */
            opens_at: string;
            /** Format: date-time */
            closes_at: string;
            /** @enum {string} */
            state: "announced" | "open" | "closed" | "allotted" | "taken-back" | "cancelled";
            commitment: string;
            seed: string;
            /** Format: int64 */
            requests: number;
            /** Format: int64 */
            wanted: number;
            /** Format: int64 */
            won: number;
            ended_at?: string | null;
            reason: string;
            /** Format: int64 */
            version: number;
        };
        PlaceRoundBody: {
            name: string;
            intake?: string | null;
            kind?: ("person" | "school") | null;
            /** @enum {string} */
            way: "first-come" | "rank" | "lottery";
            /** @enum {string} */
            askers: "children" | "all-below";
            /** Format: int64 */
            places: number;
            /** Format: int64 */
            most_each: number;
            criterion: string;
            document: string;
            /** Format: date-time */
            opens_at: string;
            /** Format: date-time */
            closes_at: string;
        };
        PlaceRoundView: {
            round: components["schemas"]["PlaceRound"];
            may_ask: boolean;
            may_settle: boolean;
            own?: components["schemas"]["PlaceRequest"] | null;
        };
        PlaceSheet: {
            unit: string;
            unit_name: string;
            own: components["schemas"]["Place"][];
            children: components["schemas"]["Place"][];
            units: components["schemas"]["Unit"][];
        };
        PlaceShift: {
            unit_name: string;
            /** Format: int64 */
            count: number;
        };
        PlaceTransferBody: {
            from: string;
            to: string;
            intake?: string | null;
            /** Format: int64 */
            quantity: number;
            reason: string;
            kind?: ("person" | "school") | null;
        };
        PlannedChange: {
            id: string;
            unit: string;
            /** @enum {string} */
            kind: "rename" | "recode" | "move" | "close" | "reopen" | "merge" | "split" | "inherit" | "register" | "employ" | "convert" | "found";
            to_text: string;
            /** Format: date */
            effective_on: string;
            document: string;
            /** @enum {string} */
            state: "pending" | "applied" | "withdrawn" | "refused";
            refused_by: string;
            /** Format: date-time */
            recorded_at: string;
            recorded_by: string;
        };
        PlatformToken: {
            id: string;
            account: string;
            name: string;
            /** Format: date-time */
            created_at: string;
        };
        PlatformTokenBody: {
            account: string;
            name: string;
        };
        PlatformTokenMade: {
            id: string;
            token: string;
        };
        PlatformTokens: {
            rows: components["schemas"]["PlatformToken"][];
        };
        PrintBody: {
            project?: string | null;
            unit?: string | null;
            search?: string | null;
            from?: string | null;
            until?: string | null;
        };
        PrintFile: {
            /** Format: int64 */
            position: number;
            /** Format: int64 */
            people: number;
            /** Format: int64 */
            size: number;
            from_unit: string;
            to_unit: string;
        };
        PrintLeftOut: {
            certificate: string;
            holder: string;
            code: string;
            about: string;
        };
        PrintRun: {
            id: string;
            /** @enum {string} */
            state: "working" | "ready" | "stopped";
            project_name: string;
            unit_name: string;
            search: string;
            /** Format: int64 */
            total: number;
            /** Format: int64 */
            done: number;
            left_out: components["schemas"]["PrintLeftOut"][];
            files: components["schemas"]["PrintFile"][];
            /** Format: date-time */
            made_at: string;
            /** Format: date-time */
            kept_until: string;
        };
        ProblemCount: {
            code: string;
            /** Format: int64 */
            rows: number;
        };
        Progress: {
            part_name: string;
            organiser: string;
            platform: string;
            /** Format: int64 */
            part_position: number;
            name: string;
            hour_type: string;
            /** Format: int64 */
            minimum_tenths: number;
            /** Format: int64 */
            done_tenths: number;
            met: boolean;
            /** @enum {string} */
            strength: "hard" | "principle" | "reference";
            /** Format: date */
            until: string;
        };
        Project: {
            project: components["schemas"]["ProjectRow"];
            parts: components["schemas"]["Part"][];
            intakes: components["schemas"]["Intake"][];
            base_schools: components["schemas"]["BaseSchool"][];
            terms: components["schemas"]["ProjectTerms"];
            number_code: string;
        };
        ProjectBody: {
            programme_name: string;
            name: string;
            /** Format: int64 */
            training_year: number;
            /** @enum {string} */
            confirm_level: "national" | "province" | "city" | "county" | "school";
            /** Format: date */
            starts_on: string;
            /** Format: date */
            ends_on: string;
            certificate_title: string;
            number_code: string;
            parts: components["schemas"]["PartBody"][];
            intakes: components["schemas"]["IntakeBody"][];
            enrolment?: components["schemas"]["EnrolmentPolicy"] | null;
            terms?: components["schemas"]["ProjectTerms"] | null;
        };
        ProjectFigure: {
            /** @enum {string} */
            kind: "class-size" | "owner-share" | "school-staff";
            /** Format: int64 */
            value: number;
            /** @enum {string} */
            strength: "hard" | "principle" | "reference";
        };
        ProjectRow: {
            /** @enum {string} */
            enrolment_mode: "nominated" | "self-selection" | "both" | "whole-school";
            /** @enum {string} */
            reserve_promotion: "by-hand" | "automatic";
            /** @enum {string} */
            date_clash: "refuse" | "allow";
            /** @enum {string} */
            year_limit: "any" | "one";
            /** Format: int64 */
            accept_hours: number;
            choose_by?: string | null;
            id: string;
            programme: string;
            programme_name: string;
            owner: string;
            owner_name: string;
            name: string;
            /** Format: int64 */
            training_year: number;
            /** @enum {string} */
            level: "national" | "province" | "city" | "county" | "school";
            /** @enum {string} */
            state: "draft" | "published" | "closed";
            /** @enum {string} */
            confirm_level: "national" | "province" | "city" | "county" | "school";
            /** Format: date */
            starts_on: string;
            /** Format: date */
            ends_on: string;
            certificate_title: string;
            /** Format: int64 */
            version: number;
        };
        ProjectTerms: {
            completion?: components["schemas"]["CompletionRule"] | null;
            conditions: components["schemas"]["Condition"][];
            fees: components["schemas"]["FeeLine"][];
            figures: components["schemas"]["ProjectFigure"][];
        };
        ProposedClass: {
            training_class?: string | null;
            name: string;
            unit_name: string;
            base_school: string;
            stage?: ("preschool" | "primary" | "junior" | "senior" | "vocational-senior" | "special" | "other") | null;
            subject: string;
            /** Format: int64 */
            size: number;
            /** Format: int64 */
            staying: number;
            /** Format: int64 */
            moving: number;
            /** Format: int64 */
            placed: number;
            /** Format: int64 */
            pinned: number;
            /** Format: int64 */
            units: number;
            /** Format: int64 */
            tutors: number;
            why: ("new" | "kept" | "thin-merged" | "below-least" | "above-most" | "units-split")[];
        };
        PublicationCheck: {
            ready: boolean;
            findings: components["schemas"]["Finding"][];
            audience: components["schemas"]["Audience"][];
        };
        Queued: {
            /** Format: int64 */
            rank: number;
            id: string;
            person: string;
            person_name: string;
            /** @enum {string} */
            stage: "preschool" | "primary" | "junior" | "senior" | "vocational-senior" | "special" | "other";
            subject: string;
            /** Format: date-time */
            since: string;
            /** Format: int64 */
            version: number;
        };
        QuotaDraftBody: {
            name: string;
            document: string;
            lines: components["schemas"]["QuotaDraftLine"][];
            kind?: ("person" | "school") | null;
        };
        QuotaDraftLine: {
            unit: string;
            cells: components["schemas"]["SheetCell"][];
        };
        QuotaGrid: {
            unit: string;
            unit_name: string;
            /** @enum {string} */
            kind: "person" | "school";
            owner: boolean;
            seen: string;
            intakes: components["schemas"]["GridIntake"][];
            rows: components["schemas"]["GridRow"][];
        };
        QuotaSheet: {
            id: string;
            project: string;
            unit: string;
            /** @enum {string} */
            kind: "person" | "school";
            /** @enum {string} */
            source: "file" | "grid";
            filename: string;
            document: string;
            /** @enum {string} */
            state: "draft" | "publishing" | "published" | "dropped";
            lines: components["schemas"]["SheetLine"][];
            totals: components["schemas"]["SheetCell"][];
            /** Format: int64 */
            total: number;
            /** Format: int64 */
            bad: number;
            /** Format: int64 */
            version: number;
        };
        QuotaSheetRow: {
            id: string;
            /** @enum {string} */
            kind: "person" | "school";
            /** @enum {string} */
            source: "file" | "grid";
            name: string;
            document: string;
            /** @enum {string} */
            state: "draft" | "publishing" | "published" | "dropped";
            created_by: string;
            /** Format: date-time */
            created_at: string;
            /** Format: int64 */
            version: number;
        };
        ReadingLine: {
            kindergarten?: number | null;
            primary_secondary?: number | null;
            vocational?: number | null;
            full_time?: number | null;
            trained?: number | null;
            untrained?: number | null;
            failed?: number | null;
            trained_rate?: number | null;
            /** Format: int64 */
            line: number;
            written: string;
            unit?: string | null;
            unit_name: string;
            printed: boolean;
            problem: string;
        };
        ReasonBody: {
            reason: string;
        };
        RecordLine: {
            id: string;
            /** @enum {string} */
            way: "batch" | "sheet" | "by-hand" | "outside";
            enrolment?: string | null;
            title: string;
            part_name: string;
            provider: string;
            hour_type: string;
            /** Format: int64 */
            tenths: number;
            /** @enum {string} */
            verdict: "pass" | "good" | "excellent" | "fail";
            /** Format: date */
            completed_on: string;
            source: string;
            evidence: string;
            counts: boolean;
            reverses: boolean;
            reversed: boolean;
            /** Format: date-time */
            recorded_at: string;
        };
        RecordTotal: {
            /** Format: int64 */
            year: number;
            hour_type: string;
            /** @enum {string} */
            mode: "online" | "face-to-face" | "practice" | "school-based" | "other";
            /** Format: int64 */
            tenths: number;
        };
        RecoveryCodes: {
            codes: string[];
        };
        RedemptionBody: {
            token: string;
        };
        RefusalBody: {
            reason: string;
        };
        RefusalCount: {
            code: string;
            /** Format: int64 */
            people: number;
        };
        RememberedHeading: {
            heading: string;
            field: string;
            chosen_by: string;
            /** Format: date-time */
            chosen_at: string;
        };
        Requirement: {
            /** Format: int64 */
            slot: number;
            name: string;
            hour_type: string;
            /** Format: int64 */
            minimum_tenths: number;
            strength?: ("hard" | "principle" | "reference") | null;
        };
        ReserveBody: {
            people: string[];
            vouched?: components["schemas"]["Vouched"] | null;
        };
        ReserveList: {
            intake: string;
            unit: string;
            unit_name: string;
            /** Format: int64 */
            free: number;
            /** @enum {string} */
            promotion: "by-hand" | "automatic";
            rows: components["schemas"]["Queued"][];
        };
        ReserveOrderBody: {
            unit: string;
            enrolments: string[];
        };
        ReturnBody: {
            unit: string;
            intake?: string | null;
            /** Format: int64 */
            quantity: number;
            reason: string;
            kind?: ("person" | "school") | null;
        };
        ReturnDate: {
            intake?: string | null;
            /** Format: int64 */
            intake_number: number;
            /** Format: date */
            return_on: string;
            done: boolean;
        };
        ReturnDateBody: {
            intake?: string | null;
            /** Format: date */
            return_on: string;
        };
        ReversalBody: {
            reason: string;
        };
        RoleBody: {
            /** @enum {string} */
            role: "ministry-office" | "province-office" | "city-office" | "county-office" | "school-office" | "expert" | "auditor" | "teacher" | "platform" | "system-administrator" | "security-administrator";
            unit: string;
        };
        Room: {
            id: string;
            unit: string;
            unit_name: string;
            name: string;
            /** Format: int64 */
            seats: number;
            open: boolean;
            /** Format: int64 */
            version: number;
        };
        RoomBody: {
            name: string;
            /** Format: int64 */
            seats: number;
            open?: boolean | null;
        };
        RoundPointsBody: {
            lines: components["schemas"]["RoundPointsLine"][];
        };
        RoundPointsLine: {
            request: string;
            /** Format: int64 */
            points: number;
        };
        RoundReasonBody: {
            reason: string;
        };
        RuleBody: {
            name: string;
            terms: components["schemas"]["RuleTerms"];
        };
        RuleEndBody: {
            /** Format: date */
            on: string;
            document: string;
        };
        RuleLine: {
            /** @enum {string} */
            mode: "online" | "face-to-face" | "practice" | "school-based" | "other";
            least_tenths?: number | null;
            least_percent?: number | null;
        };
        RuleLineState: {
            /** @enum {string} */
            mode: "online" | "face-to-face" | "practice" | "school-based" | "other";
            /** Format: int64 */
            least_tenths: number;
            /** Format: int64 */
            got_tenths: number;
            met: boolean;
        };
        RuleState: {
            rule: string;
            name: string;
            unit_name: string;
            /** Format: int64 */
            number: number;
            document: string;
            /** @enum {string} */
            span: "rolling" | "plan";
            /** Format: date */
            counted_from: string;
            /** Format: date */
            counted_until: string;
            /** Format: date */
            judged_on: string;
            over: boolean;
            deadline?: string | null;
            lapses_on?: string | null;
            /** Format: int64 */
            minimum_tenths: number;
            /** Format: int64 */
            got_tenths: number;
            /** Format: int64 */
            missing_tenths: number;
            met: boolean;
            lines: components["schemas"]["RuleLineState"][];
        };
        RuleTerms: {
            /** Format: date */
            from_on: string;
            /** @enum {string} */
            span: "rolling" | "plan";
            years?: number | null;
            plan_from?: string | null;
            plan_until?: string | null;
            /** Format: int64 */
            minimum_tenths: number;
            lines: components["schemas"]["RuleLine"][];
            document: string;
        };
        RuleVersion: {
            /** Format: int64 */
            number: number;
            terms: components["schemas"]["RuleTerms"];
            recorded_by: string;
            /** Format: date-time */
            recorded_at: string;
        };
        SameBody: {
            other: string;
        };
        SavedTable: {
            id: string;
            unit: string;
            unit_name: string;
            name: string;
            table: components["schemas"]["TableBody"];
            saved_by: string;
            /** Format: date-time */
            saved_at: string;
            /** Format: int64 */
            version: number;
        };
        SavedTableBody: {
            name: string;
            table: components["schemas"]["TableBody"];
        };
        SavedTableList: {
            rows: components["schemas"]["SavedTable"][];
        };
        SchoolPick: {
            unit: string;
            environment?: ("unstated" | "multimedia" | "blended" | "smart") | null;
        };
        SchoolsBody: {
            schools: components["schemas"]["SchoolPick"][];
            reason: string;
            vouched?: components["schemas"]["Vouched"] | null;
        };
        SchoolsOutcome: {
            schools: components["schemas"]["StaffOutcome"][];
        };
        SeatsBody: {
            seats?: number | null;
            base_schools?: components["schemas"]["BaseSchoolBody"][] | null;
        };
        SecondFactorOffer: {
            secret: string;
            uri: string;
            qr: string;
        };
        SecondmentEndBody: {
            /** Format: date */
            ended_on: string;
            document: string;
        };
        Session: {
            id: string;
            training_class: string;
            class_name: string;
            /** @enum {string} */
            kind: "lecture" | "workshop" | "lesson-visit" | "online";
            topic: string;
            /** Format: date-time */
            starts_at: string;
            /** Format: date-time */
            ends_at: string;
            room?: string | null;
            place: string;
            teacher_person?: string | null;
            teacher: string;
            /** Format: int64 */
            tenths: number;
            link: string;
            cancelled: boolean;
            /** Format: int64 */
            version: number;
        };
        SessionBody: {
            /** @enum {string} */
            kind: "lecture" | "workshop" | "lesson-visit" | "online";
            topic: string;
            /** Format: date-time */
            starts_at: string;
            /** Format: date-time */
            ends_at: string;
            room?: string | null;
            place?: string | null;
            teacher_person?: string | null;
            teacher?: string | null;
            /** Format: int64 */
            tenths: number;
            link?: string | null;
            despite_clashes?: boolean | null;
            session?: string | null;
        };
        SheetCell: {
            /** Format: int64 */
            intake_number: number;
            /** Format: int64 */
            quantity: number;
        };
        SheetChanges: {
            seen: string;
            columns: components["schemas"]["ChangedColumn"][];
            cells: components["schemas"]["ChangedCell"][];
            /** Format: int64 */
            changed: number;
            /** Format: int64 */
            units: number;
            /** Format: int64 */
            faults: number;
        };
        SheetLine: {
            /** Format: int64 */
            line: number;
            name: string;
            unit?: string | null;
            problem: string;
            cells: components["schemas"]["SheetCell"][];
            now_named: string;
        };
        SignInBody: {
            login: string;
            password: string;
            code?: string | null;
        };
        SizeCheck: {
            /** Format: int64 */
            most: number;
            /** @enum {string} */
            strength: "hard" | "principle" | "reference";
            /** Format: int64 */
            larger: number;
        };
        SlipRow: {
            id: string;
            name: string;
            unit: string;
            unit_name: string;
            account?: string | null;
            login: string;
            code_until?: string | null;
            active: boolean;
            unit_former: string;
        };
        SlipsBody: {
            people?: string[] | null;
        };
        SplitPart: {
            name: string;
            code: string;
            people: string[];
        };
        StaffBody: {
            /** @enum {string} */
            role: "manager" | "tutor";
            person: string;
            /** Format: date */
            from_on: string;
            until_on?: string | null;
        };
        StaffEndBody: {
            /** Format: date */
            until_on: string;
        };
        StaffOutcome: {
            unit: string;
            /** Format: int64 */
            enrolled: number;
            /** Format: int64 */
            refused: number;
            refusals: components["schemas"]["RefusalCount"][];
        };
        StagePart: {
            stage: string;
            standing: components["schemas"]["Standing"];
        };
        Standing: {
            /** Format: int64 */
            full_time: number;
            /** Format: int64 */
            trained: number;
            /** Format: int64 */
            untrained: number;
            /** Format: int64 */
            failed: number;
        };
        Stay: {
            enrolment: string;
            name: string;
            unit_name: string;
            /** Format: date-time */
            began_at: string;
            ended_at?: string | null;
            pinned: boolean;
        };
        Step: {
            from_state?: ("nominated" | "reserve" | "waiting" | "confirmed" | "refused" | "recalled" | "replaced" | "checked-in" | "passed" | "good" | "excellent" | "failed" | "withdrawn") | null;
            /** @enum {string} */
            to_state: "nominated" | "reserve" | "waiting" | "confirmed" | "refused" | "recalled" | "replaced" | "checked-in" | "passed" | "good" | "excellent" | "failed" | "withdrawn";
            actor_name: string;
            reason: string;
            /** Format: date-time */
            at: string;
            own: boolean;
        };
        Substitution: {
            id: string;
            project: string;
            intake: string;
            /** Format: int64 */
            intake_number: number;
            unit: string;
            unit_name: string;
            enrolment: string;
            leaving_name: string;
            person: string;
            coming_name: string;
            made?: string | null;
            reason: string;
            /** @enum {string} */
            state: "asked" | "agreed" | "refused" | "undone";
            asked_by: string;
            /** Format: date-time */
            asked_at: string;
            answer: string;
            decided_at?: string | null;
            /** Format: int64 */
            version: number;
            unit_former: string;
        };
        SubstitutionBody: {
            person: string;
            reason: string;
        };
        TableBody: {
            rows: ("unit" | "stage" | "subject" | "intake" | "year")[];
            columns: ("full-time" | "trained" | "untrained" | "failed" | "nominated" | "confirmed" | "checked-in" | "passed" | "certified" | "got" | "held" | "used" | "trained-rate" | "join-rate" | "pass-rate")[];
            level?: ("national" | "province" | "city" | "county" | "school") | null;
            unit?: string | null;
        };
        TableRow: {
            /** @enum {string} */
            kind: "plain" | "rest" | "subtotal" | "total";
            names: string[];
            cells: (number | null)[];
        };
        TopUpBody: {
            unit: string;
            intake?: string | null;
            /** Format: int64 */
            quantity: number;
            document: string;
            kind?: ("person" | "school") | null;
        };
        TrainingClass: {
            id: string;
            project: string;
            intake: string;
            /** Format: int64 */
            intake_number: number;
            unit: string;
            unit_name: string;
            /** Format: int64 */
            number: number;
            name: string;
            base_school: string;
            stage?: ("preschool" | "primary" | "junior" | "senior" | "vocational-senior" | "special" | "other") | null;
            subject: string;
            /** Format: int64 */
            size: number;
            managers: string;
            /** Format: int64 */
            tutors: number;
            /** Format: date-time */
            formed_at: string;
            dissolved_at?: string | null;
            /** Format: int64 */
            version: number;
            unit_former: string;
        };
        Transfer: {
            id: string;
            person: string;
            person_name: string;
            /** @description masked */
            document_number: string;
            /** @enum {string} */
            stage: "preschool" | "primary" | "junior" | "senior" | "vocational-senior" | "special" | "other";
            subject: string;
            /** @enum {string} */
            kind: "transfer-out" | "transfer-in" | "secondment" | "return";
            /** @enum {string} */
            state: "pending" | "accepted" | "refused" | "withdrawn" | "reversed";
            /** @enum {string} */
            asked_side: "from" | "to";
            from_unit: string;
            from_name: string;
            from_area: string;
            to_unit: string;
            to_name: string;
            to_area: string;
            to_authority: boolean;
            decider: string;
            /** Format: date */
            effective_on: string;
            until_on?: string | null;
            ended: boolean;
            document: string;
            asked_by: string;
            /** Format: date-time */
            asked_at: string;
            decided_by: string;
            decided_at?: string | null;
            reason: string;
            from_here: boolean;
            to_here: boolean;
            /** Format: int64 */
            version: number;
            from_former: string;
            to_former: string;
        };
        TransferBody: {
            /** @enum {string} */
            kind: "transfer-out" | "transfer-in" | "secondment" | "return";
            person?: string | null;
            name?: string | null;
            document_number?: string | null;
            to: string;
            /** Format: date */
            effective_on: string;
            until_on?: string | null;
            document: string;
        };
        TransferReason: {
            reason: string;
        };
        TransferTarget: {
            id: string;
            name: string;
            code: string;
            /** @enum {string} */
            kind: "authority" | "office" | "school" | "teaching-site" | "campus";
            area: string;
            above: string;
            found_as: string;
        };
        TrendPoint: {
            /** Format: date */
            day: string;
            /** Format: int64 */
            full_time: number;
            /** Format: int64 */
            trained: number;
            events: components["schemas"]["Events"];
        };
        UndoBody: {
            reason: string;
            revoke?: boolean | null;
        };
        Unit: {
            id: string;
            parent?: string | null;
            /** @enum {string} */
            kind: "authority" | "office" | "school" | "teaching-site" | "campus";
            /** @enum {string} */
            level: "national" | "province" | "city" | "county" | "school";
            name: string;
            former_name: string;
            code: string;
            special: boolean;
            direct: boolean;
            /** @enum {string} */
            status: "active" | "closed";
            /** Format: int64 */
            version: number;
            credit_code: string;
            employer: string;
            found_as: string;
            found_through: string;
        };
        UnitChange: {
            id: string;
            unit: string;
            /** @enum {string} */
            kind: "rename" | "recode" | "move" | "close" | "reopen" | "merge" | "split" | "inherit" | "register" | "employ" | "convert" | "found";
            from_text: string;
            to_text: string;
            /** Format: date */
            effective_on: string;
            document: string;
            /** Format: date-time */
            recorded_at: string;
            recorded_by: string;
            reversed: boolean;
            reverses: boolean;
        };
        UnitPath: {
            unit: components["schemas"]["Unit"];
            ancestors: components["schemas"]["Unit"][];
            heirs: components["schemas"]["Kin"][];
            forebears: components["schemas"]["Kin"][];
        };
        UnsealBody: {
            /** @enum {string} */
            what: "document" | "mobile";
            reason: string;
        };
        Unsealed: {
            number: string;
        };
        Upload: {
            id: string;
            filename: string;
            /** Format: int64 */
            size: number;
            /** Format: int64 */
            received: number;
        };
        UploadBody: {
            filename: string;
            /** Format: int64 */
            size: number;
            sha256: string;
        };
        Vouched: {
            attested: number[];
            reason: string;
        };
        VouchedCondition: {
            /** Format: int64 */
            number: number;
            words: string;
            /** @enum {string} */
            kind: "attested" | "stage" | "unit-kind" | "post" | "subject" | "full-time" | "age" | "trained" | "not-trained";
            /** @enum {string} */
            strength: "hard" | "principle" | "reference";
            attested: boolean;
            reason: string;
            actor_name: string;
            /** Format: date-time */
            at: string;
        };
        Waiting: {
            code: string;
            /** Format: int64 */
            count: number;
            target: string;
            project: string;
            project_name: string;
            primary: boolean;
        };
        WaitingCounts: {
            project: string;
            project_name: string;
            owner: string;
            issuer: string;
            /** @enum {string} */
            issue: "at-once" | "approved";
            /** Format: int64 */
            waiting: number;
            /** Format: int64 */
            refused: number;
            may_approve: boolean;
        };
        WithdrawalBody: {
            reason: string;
        };
        WrongValue: {
            column: string;
            value: string;
            code: string;
            /** Format: int64 */
            rows: number;
        };
        YearPart: {
            project: string;
            name: string;
            /** Format: int64 */
            training_year: number;
            /** Format: int64 */
            places: number;
            events: components["schemas"]["Events"];
        };
    };
    responses: {
        /** @description A refusal */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getWellKnownJwksJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jwk-set+json": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getAccounts: {
        parameters: {
            query?: {
                unit?: string;
                kind?: string;
                state?: string;
                q?: string;
                size?: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfAccountRow"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointed"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getAccountsAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountRow"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deleteAccountsAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    postAccountsAccountActivationCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivationCode"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putAccountsAccountAppointment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getAccountsAccountPlatformTokens: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformTokens"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postAccountsAccountReopening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deleteAccountsAccountSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getAccountsAccountSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenSessions"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deleteAccountsAccountSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getActivationSlips: {
        parameters: {
            query?: {
                unit?: string;
                who?: string;
                q?: string;
                size?: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfSlipRow"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postActivations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivationBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getAudit: {
        parameters: {
            query?: {
                unit?: string;
                object?: string;
                action?: string;
                actor?: string;
                from?: string;
                until?: string;
                size?: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfAuditRow"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getAuditOwn: {
        parameters: {
            query?: {
                unit?: string;
                object?: string;
                action?: string;
                actor?: string;
                from?: string;
                until?: string;
                size?: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfAuditRow"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getBaselinesBaseline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                baseline: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BaselinePaper"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putBaselinesBaselineWithdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                baseline: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawalBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BaselinePaper"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCalendarsTokenTimetableIcs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCertificatePrints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrintRun"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postCertificatePrints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrintBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrintRun"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCertificatePrintsPrint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                print: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrintRun"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deleteCertificatePrintsPrint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                print: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getCertificatePrintsPrintFilesPosition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                print: string;
                position: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putCertificatePrintsPrintResumption: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                print: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrintRun"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCertificateWaiting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingCounts"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCertificates: {
        parameters: {
            query?: {
                project?: string;
                unit?: string;
                q?: string;
                state?: string;
                from?: string;
                until?: string;
                size?: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfCertificate"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCertificatesXlsx: {
        parameters: {
            query?: {
                project?: string;
                unit?: string;
                q?: string;
                state?: string;
                from?: string;
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCertificatesCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                certificate: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putCertificatesCertificateCorrection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                certificate: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCertificatesCertificateCredentialJwt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                certificate: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vc+jwt": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCertificatesCertificatePaperPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                certificate: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putCertificatesCertificateReissue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                certificate: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putCertificatesCertificateRevocation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                certificate: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putClassFormationsFormationUndoing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                formation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Formed"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putClassSessionsSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putClassSessionsSessionCancellation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putClassStaffStaffEnding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staff: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffEndBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassStaff"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getClassesClass: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                class: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingClass"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putClassesClass: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                class: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingClass"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getClassesClassCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                class: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feed"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postClassesClassCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                class: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedMade"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deleteClassesClassCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                class: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getClassesClassMembers: {
        parameters: {
            query?: {
                size?: string;
                after?: string;
            };
            header?: never;
            path: {
                class: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfClassMember"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getClassesClassNoticePdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                class: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putClassesClassPins: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                class: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PinsBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    postClassesClassResultImports: {
        parameters: {
            query?: {
                part?: string;
                filename?: string;
                upload?: string;
            };
            header?: never;
            path: {
                class: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getClassesClassResultSheetXlsx: {
        parameters: {
            query?: {
                part?: string;
            };
            header?: never;
            path: {
                class: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getClassesClassRooms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                class: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Room"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getClassesClassRosterPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                class: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postClassesClassSessionClashes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                class: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clash"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getClassesClassSessions: {
        parameters: {
            query?: {
                size?: string;
                after?: string;
            };
            header?: never;
            path: {
                class: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfSession"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postClassesClassSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                class: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getClassesClassStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                class: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassStaff"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postClassesClassStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                class: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassStaff"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getClassesClassStays: {
        parameters: {
            query?: {
                size?: string;
                after?: string;
            };
            header?: never;
            path: {
                class: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfStay"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putDemoClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemoClockBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoCalendar"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getDemoRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoRoles"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postDemoSignIns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemoSignInBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getDesk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Desk"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getDuplicates: {
        parameters: {
            query?: {
                unit?: string;
                dismissed?: string;
                size?: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfLikelyDuplicate"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getEnrolmentsEnrolment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrolment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getEnrolmentsEnrolmentAbsences: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrolment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Absence"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putEnrolmentsEnrolmentAbsences: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrolment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbsenceBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Absence"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putEnrolmentsEnrolmentCertificateRefusal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrolment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefusalBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    deleteEnrolmentsEnrolmentCertificateRefusal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrolment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    putEnrolmentsEnrolmentCheckIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrolment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrolment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putEnrolmentsEnrolmentCompletion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrolment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putEnrolmentsEnrolmentConfirmation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrolment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrolment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postEnrolmentsEnrolmentHours: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrolment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putEnrolmentsEnrolmentPromotion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrolment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrolment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putEnrolmentsEnrolmentRecall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrolment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrolment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putEnrolmentsEnrolmentRefusal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrolment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrolment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postEnrolmentsEnrolmentSubstitutions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrolment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubstitutionBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Substitution"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putEnrolmentsEnrolmentWithdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrolment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrolment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getExports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postExports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getExportsExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                export: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deleteExportsExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                export: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getExportsExportFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                export: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getGrants: {
        parameters: {
            query?: {
                account?: string;
                unit?: string;
                capability?: string;
                size?: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfGrant"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postGrants: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Grant"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deleteGrantsGrant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    postHourBatches: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchReply"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getHourClaims: {
        parameters: {
            query?: {
                unit?: string;
                state?: string;
                size?: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfHourClaim"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getHourClaimsClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HourClaim"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putHourClaimsClaimDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HourClaim"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putHourClaimsClaimOpinion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpinionBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HourClaim"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getHourClaimsClaimProofsProof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim: string;
                proof: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putHourClaimsClaimReversal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimReasonBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HourClaim"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putHourEntriesEntryReversal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putHourRulesRuleEnding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rule: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleEndBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HourRule"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postHourRulesRuleVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rule: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleTerms"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HourRule"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getHourTypes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HourType"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getImports: {
        parameters: {
            query?: {
                kind?: string;
                size?: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfImport"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getImportsImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putImportsImportApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getImportsImportBadRowsXlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putImportsImportColumns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ColumnsBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putImportsImportCorrection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getImportsImportLayout: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportLayout"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putImportsImportReversal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getImportsImportRows: {
        parameters: {
            query?: {
                verdict?: string;
                fate?: string;
                size?: string;
                after?: string;
            };
            header?: never;
            path: {
                import: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfImportRow"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getImportsImportRowsLine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import: string;
                line: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportCells"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putImportsImportRowsLine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import: string;
                line: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MendBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getImportsImportWrongValues: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrongValue"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postIntakesIntakeClassFormationPreviews: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                intake: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormationBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormationPreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getIntakesIntakeClassFormations: {
        parameters: {
            query?: {
                size?: string;
                after?: string;
            };
            header?: never;
            path: {
                intake: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfFormation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postIntakesIntakeClassFormations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                intake: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormationBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Formed"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postIntakesIntakeEnrolments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                intake: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NominateBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrolment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postIntakesIntakeLateEnrolments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                intake: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LateBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrolment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postIntakesIntakeNominations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                intake: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NominateManyBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcomes"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getIntakesIntakeReserveList: {
        parameters: {
            query?: {
                unit?: string;
            };
            header?: never;
            path: {
                intake: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReserveList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putIntakesIntakeReserveList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                intake: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReserveOrderBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReserveList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postIntakesIntakeReserves: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                intake: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReserveBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcomes"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getIntakesIntakeSchools: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                intake: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChosenSchools"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postIntakesIntakeSchools: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                intake: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SchoolsBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchoolsOutcome"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postIntakesIntakeSchoolsUnitStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                intake: string;
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffOutcome"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putIntakesIntakeSeats: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                intake: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeatsBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getMyCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feed"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postMyCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedMade"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deleteMyCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getMyCertificates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificate"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getMyChoices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyOffer"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postMyChoices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChoiceBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyChoice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putMyChoicesEnrolmentAcceptance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrolment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyChoice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putMyChoicesEnrolmentCancellation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrolment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyChoice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getMyClasses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyClass"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getMyClassesClass: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                class: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyClassPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getMyHourClaims: {
        parameters: {
            query?: {
                size?: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfHourClaim"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postMyHourClaims: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HourClaim"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putMyHourClaimsClaimWithdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HourClaim"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getMyHours: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonHours"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getMyHoursEntries: {
        parameters: {
            query?: {
                from?: string;
                until?: string;
                size?: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfRecordLine"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getMyHoursPaperPdf: {
        parameters: {
            query?: {
                from?: string;
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getMyOutsideTrainings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutsideTraining"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getMyPage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getNotices: {
        parameters: {
            query?: {
                size?: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfNotice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putNoticesReading: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    putNoticesNoticeReading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notice: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    putOutsideTrainingsTrainingClosing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                training: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutsideTraining"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPasswordRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordRules"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPeople: {
        parameters: {
            query?: {
                unit?: string;
                q?: string;
                size?: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfPerson"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPeopleXlsx: {
        parameters: {
            query?: {
                unit?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPeoplePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putPeoplePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonEdit"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postPeoplePersonDistinctionWithdrawals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SameBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    postPeoplePersonDistinctions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DistinctionBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    postPeoplePersonDocuments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPeoplePersonHours: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonHours"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPeoplePersonHoursEntries: {
        parameters: {
            query?: {
                from?: string;
                until?: string;
                size?: string;
                after?: string;
            };
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfRecordLine"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPeoplePersonHoursPaperPdf: {
        parameters: {
            query?: {
                from?: string;
                until?: string;
            };
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPeoplePersonIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Identity"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPeoplePersonMergePreview: {
        parameters: {
            query?: {
                other?: string;
            };
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergePreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postPeoplePersonMergeReversals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeReason"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPeoplePersonMerges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merges"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postPeoplePersonMerges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postPeoplePersonMoves: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postPeoplePersonNames: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postPeoplePersonUnsealings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnsealBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unsealed"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPlaceRoundsRound: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceRoundView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putPlaceRoundsRoundAllotment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceRoundView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postPlaceRoundsRoundCancellation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoundReasonBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceRoundView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putPlaceRoundsRoundOwnRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnPlaceRequestBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceRoundView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putPlaceRoundsRoundPoints: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoundPointsBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceRoundView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPlaceRoundsRoundRequests: {
        parameters: {
            query?: {
                size?: string;
                after?: string;
            };
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfPlaceRequest"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putPlaceRoundsRoundRequests: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceRequestBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceRoundView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postPlaceRoundsRoundReversal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoundReasonBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceRoundView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putPlannedChangesPlanWithdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReversalBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedChange"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postPlatformTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlatformTokenBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformTokenMade"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deletePlatformTokensToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getProjects: {
        parameters: {
            query?: {
                size?: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfProjectRow"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postProjects: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProjectsProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putProjectsProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postProjectsProjectAssignments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcomes"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postProjectsProjectBaselineReadings: {
        parameters: {
            query?: {
                unit?: string;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BaselineReading"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProjectsProjectBaselines: {
        parameters: {
            query?: {
                unit?: string;
                size?: string;
                after?: string;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfBaselineRow"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postProjectsProjectBaselines: {
        parameters: {
            query?: {
                unit?: string;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BaselineBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BaselinePaper"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProjectsProjectBoard: {
        parameters: {
            query?: {
                unit?: string;
                lens?: string;
                on?: string;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProjectsProjectBoardDetails: {
        parameters: {
            query?: {
                unit?: string;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardDetails"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProjectsProjectBoardXlsx: {
        parameters: {
            query?: {
                unit?: string;
                lens?: string;
                on?: string;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProjectsProjectCandidates: {
        parameters: {
            query?: {
                q?: string;
                size?: string;
                after?: string;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfPerson"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProjectsProjectCertificateApprovals: {
        parameters: {
            query?: {
                size?: string;
                after?: string;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfCertificateApproval"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postProjectsProjectCertificateApprovals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approved"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProjectsProjectCertificateRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssueRule"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putProjectsProjectCertificateRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueRuleBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssueRule"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProjectsProjectCertificateWaiting: {
        parameters: {
            query?: {
                state?: string;
                unit?: string;
                q?: string;
                size?: string;
                after?: string;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfCertificateWaiting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postProjectsProjectChooserRemovals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChoosersBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcomes"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProjectsProjectChoosers: {
        parameters: {
            query?: {
                chosen?: string;
                size?: string;
                after?: string;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfChooser"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postProjectsProjectChoosers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChoosersBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcomes"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProjectsProjectClasses: {
        parameters: {
            query?: {
                intake?: string;
                dissolved?: string;
                size?: string;
                after?: string;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfTrainingClass"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postProjectsProjectConfirmations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmManyBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcomes"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProjectsProjectEnrolments: {
        parameters: {
            query?: {
                intake?: string;
                unit?: string;
                state?: string;
                decider?: string;
                q?: string;
                size?: string;
                after?: string;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfEnrolment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postProjectsProjectGrants: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceGrantBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceSheet"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProjectsProjectHourCaps: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HourCapsBody"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putProjectsProjectHourCaps: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HourCapsBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HourCapsBody"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postProjectsProjectIssues: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceSheet"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProjectsProjectLayouts: {
        parameters: {
            query?: {
                unit?: string;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LayoutList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProjectsProjectLayoutsLayout: {
        parameters: {
            query?: {
                unit?: string;
            };
            header?: never;
            path: {
                project: string;
                layout: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LayoutSheet"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProjectsProjectLayoutsLayoutTableCsv: {
        parameters: {
            query?: {
                unit?: string;
            };
            header?: never;
            path: {
                project: string;
                layout: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProjectsProjectLayoutsLayoutTablePdf: {
        parameters: {
            query?: {
                unit?: string;
            };
            header?: never;
            path: {
                project: string;
                layout: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProjectsProjectLayoutsLayoutTableXlsx: {
        parameters: {
            query?: {
                unit?: string;
            };
            header?: never;
            path: {
                project: string;
                layout: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postProjectsProjectOverQuota: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverQuotaBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceSheet"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProjectsProjectPeopleBehind: {
        parameters: {
            query?: {
                unit?: string;
                figure?: string;
                lens?: string;
                on?: string;
                within?: string;
                size?: string;
                after?: string;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfPersonBehind"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postProjectsProjectPlaceLapses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceLapseBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceSheet"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProjectsProjectPlaceMoves: {
        parameters: {
            query?: {
                unit?: string;
                kind?: string;
                move?: string;
                cause?: string;
                figure?: string;
                intake?: string;
                whole?: string;
                document?: string;
                size?: string;
                after?: string;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfPlaceMove"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProjectsProjectPlacePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacePolicy"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putProjectsProjectPlacePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlacePolicyBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacePolicy"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProjectsProjectPlaceRounds: {
        parameters: {
            query?: {
                size?: string;
                after?: string;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfPlaceRound"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postProjectsProjectPlaceRounds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceRoundBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceRoundView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postProjectsProjectPlaceTransfers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceTransferBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceSheet"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProjectsProjectPlaces: {
        parameters: {
            query?: {
                unit?: string;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceSheet"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProjectsProjectPublication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationCheck"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putProjectsProjectPublication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postProjectsProjectQuotaDrafts: {
        parameters: {
            query?: {
                unit?: string;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotaDraftBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotaSheet"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProjectsProjectQuotaGrid: {
        parameters: {
            query?: {
                unit?: string;
                kind?: string;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotaGrid"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProjectsProjectQuotaSheetCsv: {
        parameters: {
            query?: {
                unit?: string;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProjectsProjectQuotaSheetXlsx: {
        parameters: {
            query?: {
                unit?: string;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProjectsProjectQuotaSheets: {
        parameters: {
            query?: {
                unit?: string;
                size?: string;
                after?: string;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfQuotaSheetRow"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postProjectsProjectQuotaSheets: {
        parameters: {
            query?: {
                unit?: string;
                filename?: string;
                document?: string;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotaSheet"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postProjectsProjectReclaims: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceSheet"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProjectsProjectSubstitutions: {
        parameters: {
            query?: {
                state?: string;
                enrolment?: string;
                decider?: string;
                size?: string;
                after?: string;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfSubstitution"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postProjectsProjectTables: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TableBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CrossTable"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postProjectsProjectTablesTableXlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TableBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postProjectsProjectTopUps: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TopUpBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceSheet"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postPublicCertificateChecks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Check"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postPublicHoursChecks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperCheckBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperCheck"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPublicStatusListsListPurpose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                list: string;
                purpose: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vc+jwt": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getQuotaSheetsSheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sheet: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotaSheet"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putQuotaSheetsSheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sheet: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotaDraftBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotaSheet"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deleteQuotaSheetsSheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sheet: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getQuotaSheetsSheetChanges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sheet: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetChanges"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putQuotaSheetsSheetPublication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sheet: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotaSheet"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putRoomsRoom: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                room: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoomBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Room"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSavedTables: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedTableList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postSavedTables: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedTableBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedTable"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putSavedTablesTable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                table: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedTableBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedTable"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deleteSavedTablesTable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                table: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    putSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorOffer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postSecondFactorRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postSecondFactorRemoval: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenSessions"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deleteSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    deleteSessionsSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    postSignInLinksRedemption: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedemptionBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putSubstitutionsSubstitutionConfirmation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                substitution: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Substitution"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putSubstitutionsSubstitutionRefusal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                substitution: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Substitution"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getTransferTargets: {
        parameters: {
            query?: {
                q?: string;
                size?: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfTransferTarget"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getTransfers: {
        parameters: {
            query?: {
                box?: string;
                state?: string;
                kind?: string;
                person?: string;
                size?: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfTransfer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postTransfers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transfer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getTransfersTransfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                transfer: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transfer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putTransfersTransferAcceptance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                transfer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptanceBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transfer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putTransfersTransferRefusal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                transfer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferReason"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transfer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putTransfersTransferReturn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                transfer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondmentEndBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transfer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putTransfersTransferReversal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                transfer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferReason"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transfer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putTransfersTransferWithdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                transfer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferReason"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transfer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putUnitChangesChangeReversal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                change: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReversalBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postUnitChangesChangeReversalPreviews: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                change: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangePreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getUnits: {
        parameters: {
            query?: {
                parent?: string;
                q?: string;
                size?: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfUnit"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postUnits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FoundBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getUnitsUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitPath"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postUnitsUnitActivationSlips: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlipsBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postUnitsUnitChangePreviews: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangePreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getUnitsUnitChanges: {
        parameters: {
            query?: {
                size?: string;
                after?: string;
            };
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfUnitChange"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postUnitsUnitChanges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getUnitsUnitCreditRates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditRate"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postUnitsUnitCreditRates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreditRateBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditRate"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getUnitsUnitHourRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HourRule"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postUnitsUnitHourRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HourRule"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getUnitsUnitHourStandings: {
        parameters: {
            query?: {
                only?: string;
                size?: string;
                after?: string;
            };
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfPersonStanding"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getUnitsUnitNumberPatterns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumberPatterns"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postUnitsUnitNumberPatterns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatternBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumberPatterns"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postUnitsUnitNumberSamples: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatternBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatternSample"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getUnitsUnitOutsideTrainings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutsideTraining"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postUnitsUnitOutsideTrainings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OutsideTrainingBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutsideTraining"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postUnitsUnitPeople: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getUnitsUnitPlannedChanges: {
        parameters: {
            query?: {
                size?: string;
                after?: string;
            };
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfPlannedChange"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postUnitsUnitPlannedChanges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedChange"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getUnitsUnitRememberedColumns: {
        parameters: {
            query?: {
                size?: string;
                after?: string;
            };
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfRememberedHeading"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deleteUnitsUnitRememberedColumns: {
        parameters: {
            query?: {
                heading?: string;
            };
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getUnitsUnitRooms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Room"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postUnitsUnitRooms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoomBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Room"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postUnitsUnitRosterImports: {
        parameters: {
            query?: {
                filename?: string;
                upload?: string;
            };
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getUnitsUnitRosterTemplateXlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postUnitsUnitUnitImports: {
        parameters: {
            query?: {
                filename?: string;
            };
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getUnitsUnitUnitsCsv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getUnitsUnitUnitsXlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postUploads: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UploadBody"];
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getUploadsUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putUploadsUploadBytes: {
        parameters: {
            query?: {
                offset?: string;
            };
            header?: never;
            path: {
                upload: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
