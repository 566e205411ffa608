-- One database and one user per service; no user can open another's. Run by the PostgreSQL image when it makes its data
-- folder, and never again. psql quotes the passwords itself and no process list shows them.
\getenv identity_password GREENLANE_IDENTITY_DB_PASSWORD
CREATE ROLE identity LOGIN PASSWORD :'identity_password';
CREATE DATABASE identity OWNER identity;
REVOKE CONNECT, TEMPORARY ON DATABASE identity FROM PUBLIC;

\getenv declaration_password GREENLANE_DECLARATION_DB_PASSWORD
CREATE ROLE declaration LOGIN PASSWORD :'declaration_password';
CREATE DATABASE declaration OWNER declaration;
REVOKE CONNECT, TEMPORARY ON DATABASE declaration FROM PUBLIC;

\getenv risk_scoring_password GREENLANE_RISK_SCORING_DB_PASSWORD
CREATE ROLE risk_scoring LOGIN PASSWORD :'risk_scoring_password';
CREATE DATABASE risk_scoring OWNER risk_scoring;
REVOKE CONNECT, TEMPORARY ON DATABASE risk_scoring FROM PUBLIC;

\getenv compliance_history_password GREENLANE_COMPLIANCE_HISTORY_DB_PASSWORD
CREATE ROLE compliance_history LOGIN PASSWORD :'compliance_history_password';
CREATE DATABASE compliance_history OWNER compliance_history;
REVOKE CONNECT, TEMPORARY ON DATABASE compliance_history FROM PUBLIC;

\getenv inspection_password GREENLANE_INSPECTION_DB_PASSWORD
CREATE ROLE inspection LOGIN PASSWORD :'inspection_password';
CREATE DATABASE inspection OWNER inspection;
REVOKE CONNECT, TEMPORARY ON DATABASE inspection FROM PUBLIC;
