#pragma once
// Every capability, once: what it allows, and the role that usually holds it. A grant is capability × unit ×
// dates; there is no "all". The wire name is the kebab-case of the enumerator and the same word gates the
// web's buttons.
#include <boost/describe/enum.hpp>

namespace xingtan::auth {

enum class Can {
    Anyone,             // no session needed; must be spelled out in a route
    Entering,           // signed in, even while a new password or a second factor is still owed
    SignedIn,           // any account, about itself
    OwnRecord,          // a teacher: her own enrolments, hours, certificates
    ViewUnits,          // the tree below the grant
    ManageUnits,        // found and change units below
    ViewPeople,         // the roster, numbers masked
    ManagePeople,       // import and edit the roster
    UnsealNumbers,      // read a document number in full, with a reason
    ManageProjects,     // define and publish projects, import the quota sheet
    ViewProjects,       // projects open to the unit
    AllocatePlaces,     // hand places down and take them back
    ViewPlaces,         // the ledger
    Nominate,           // put a teacher on a place
    Confirm,            // confirm or refuse nominations; the level is named by the project
    ViewEnrolments,     // lists of enrolments and classes
    ManageClasses,      // form classes, check in
    EnterResults,       // import result sheets
    PostHours,          // a platform's token: hours batches
    ViewReports,        // boards and exports
    IssueCertificates,  // see, reprint, revoke
    ViewAccounts,       // accounts below, their sessions and tokens
    ManageAccounts,     // open, invite and close accounts below, end their sessions, make tokens
    ManageGrants,       // give and take grants below
    ViewAudit,          // the audit page
    ViewOwnAudit,       // what was done to the own unit and below, as an office may know it
};
BOOST_DESCRIBE_ENUM(Can, Anyone, Entering, SignedIn, OwnRecord, ViewUnits, ManageUnits, ViewPeople,
                    ManagePeople, UnsealNumbers, ManageProjects, ViewProjects, AllocatePlaces, ViewPlaces,
                    Nominate, Confirm, ViewEnrolments, ManageClasses, EnterResults, PostHours, ViewReports,
                    IssueCertificates, ViewAccounts, ManageAccounts, ManageGrants, ViewAudit, ViewOwnAudit)

}  // namespace xingtan::auth
