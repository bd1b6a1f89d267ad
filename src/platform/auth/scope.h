#pragma once
// Scope: the proof that the actor holds a live grant, made only by the authoriser inside the request's own
// transaction. Every store function that touches rows of a unit takes one first. It carries no unit ids: the
// statement joins the view actor_scope, which spans the subtree of each live grant, so a list, a count or a
// search cannot forget it.
#include "platform/auth/can.h"
#include "platform/db/db.h"

// True for rows whose unit path (an SQL expression) lies in the scope bound to the statement. A grant for one
// project does not count here; IN_SCOPE_OF asks for rows of a project.
#define IN_SCOPE(path)                                                                                \
    " EXISTS (SELECT 1 FROM actor_scope s WHERE s.actor = $scope_actor AND s.capability = $scope_cap" \
    " AND s.project IS NULL"                                                                          \
    " AND s.from_at <= $scope_now AND $scope_now < s.until_at AND s.lo <= " path " AND " path " < s.hi) "
#define IN_SCOPE_OF(path, of_project)                                                                 \
    " EXISTS (SELECT 1 FROM actor_scope s WHERE s.actor = $scope_actor AND s.capability = $scope_cap" \
    " AND (s.project IS NULL OR s.project = " of_project                                              \
    ")"                                                                                               \
    " AND s.from_at <= $scope_now AND $scope_now < s.until_at AND s.lo <= " path " AND " path " < s.hi) "
// The same for a statement that looks at very many rows: what the actor may see is gathered once, at the head
// of the statement, instead of being looked up for each of them.
#define SCOPE_SPANS                                                                                        \
    "WITH actor_spans AS MATERIALIZED (SELECT g.lo, g.hi FROM actor_scope g WHERE g.actor = $scope_actor " \
    "AND"                                                                                                  \
    " g.capability = $scope_cap AND g.project IS NULL AND g.from_at <= $scope_now AND $scope_now < "       \
    "g.until_at) "
#define IN_SPANS(path) " EXISTS (SELECT 1 FROM actor_spans s WHERE s.lo <= " path " AND " path " < s.hi) "
// True for rows of the person the actor is (view actor_self). One value looked up once by the actor: as an
// EXISTS, PostgreSQL would gather every account that is a person's.
#define IS_SELF(person) " " person " = (SELECT me.person FROM actor_self me WHERE me.actor = $scope_actor) "

namespace xingtan::auth {

class AnyScope {
  public:
    const db::ScopeBinding& binding() const { return binding_; }

  protected:
    explicit AnyScope(db::ScopeBinding binding) : binding_(binding) {}

  private:
    db::ScopeBinding binding_;
};

template <Can C>
class Scope : public AnyScope {
  private:
    friend class Authoriser;
    explicit Scope(db::ScopeBinding binding) : AnyScope(binding) {}
};

}  // namespace xingtan::auth
