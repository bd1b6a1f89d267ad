#pragma once
// The roles, as data: what each may do where it is appointed, and which roles it may appoint below. What it
// may only hand on follows from the second list, so the table says nothing twice. A change here reaches
// grants given afterwards.
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "platform/auth/model.h"

namespace xingtan::auth {

struct RoleTemplate {
    Role role;
    AccountKind kind;
    std::span<const Can> use;
    std::span<const Role> appoints;
    std::string_view level = {};  // of the unit whose office it is; empty: of any
};

const RoleTemplate& role_template(Role role);
// What the role may give to others but not use: everything its appointees use or hand on, less its own.
std::vector<Can> handed_on(Role role);
// What it uses when the duties are so divided: an office that would hold two of them holds none.
std::vector<Can> used_by(Role role, Duties duties);
// Whether an office of this role may stand in a unit of this level (wire name, view unit_path).
bool role_fits(Role role, std::string_view unit_level);
// The three of 三员.
bool is_duty(Can capability);
// Capabilities whose rows belong to a project, so that a grant can be for one project alone.
bool per_project(Can capability);
// Capabilities that no grant may name: they need none.
bool needs_no_grant(Can capability);

}  // namespace xingtan::auth
