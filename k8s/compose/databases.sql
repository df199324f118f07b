-- One database per service; no service reads another's.
CREATE DATABASE catalog;
CREATE DATABASE pricing;
CREATE DATABASE router;
CREATE DATABASE planner;
