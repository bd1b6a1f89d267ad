-- Which running program makes ids with which node number (base/id.h), and until when.
-- table node_lease system
CREATE TABLE node_lease (
    node BIGINT PRIMARY KEY,
    holder TEXT NOT NULL,
    lease_until BIGINT NOT NULL
);
