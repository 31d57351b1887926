"""A platform made of the package lti1p3platform: launch, deep linking, keys, tokens, roster, line item and scores."""

import json
import uuid
from urllib.parse import parse_qsl, urlsplit

from flask import Flask, jsonify, request
from lti1p3platform.exceptions import LtiException
from lti1p3platform.ltiplatform import LTI1P3PlatformConfAbstract
from lti1p3platform.membership import Context
from lti1p3platform.message_launch import LTIAdvantageMessageLaunchAbstract
from lti1p3platform.oidc_login import OIDCLoginAbstract
from lti1p3platform.registration import Registration
from lti1p3platform.request import Request
from lti1p3platform.response import generate_next_link
from lti1p3platform.score import UpdateScoreStatus
from lti1p3platform.service_connector import AssignmentsGradesService, NamesRoleProvisioningService

from serving import COURSE, KEYS, LAUNCH, LINK, LOGIN, ORIGIN, PLAN, form_to, new_key, serve

ROLE = "http://purl.imsglobal.org/vocab/lis/v2/membership#"
MEMBERSHIPS = f"{ORIGIN}/courses/3/members"
LINE_ITEMS = f"{ORIGIN}/courses/3/lineitems"
LINE_ITEM = f"{LINE_ITEMS}/1"

PRIVATE, PUBLIC = new_key()
launches = {}
grades = {}
members = [
    {"user_id": "3", "name": "Grace Hopper", "roles": [ROLE + "Instructor"]},
    {"user_id": "7", "name": "Ada Lovelace", "roles": [ROLE + "Learner"]},
]


class Platform(LTI1P3PlatformConfAbstract):
    def init_platform_config(self, **kwargs):
        registration = Registration()
        registration.set_iss(ORIGIN).set_client_id(PLAN["clientId"]).set_deployment_id(PLAN["deployment"])
        registration.set_oidc_login_url(LOGIN).set_launch_url(LAUNCH).set_deeplink_launch_url(LAUNCH)
        registration.set_platform_private_key(PRIVATE).set_platform_public_key(PUBLIC)
        registration.set_tool_key_set_url(KEYS)
        self._registration = registration

    def get_registration_by_params(self, **kwargs):
        return self._registration


class FlaskRequest(Request):
    def build_metadata(self, given):
        is_json = given.mimetype.endswith("json")
        return {
            "method": given.method,
            "form_data": given.form.to_dict(),
            "get_data": given.args.to_dict(),
            "headers": given.headers,
            "content_type": given.content_type,
            "path": given.path,
            "json": json.loads(given.data) if is_json and given.data else None,
        }


class Login(OIDCLoginAbstract):
    def set_lti_message_hint(self, **kwargs):
        self._lti_message_hint = kwargs["hint"]

    def get_redirect(self, url):
        return url


class Launch(LTIAdvantageMessageLaunchAbstract):
    def prepare_launch(self, preflight_response):
        launch = launches[preflight_response["lti_message_hint"]]
        self.set_user_data(launch["user"], [ROLE + launch["role"]], full_name=launch["name"])
        self.set_launch_context_claim(COURSE["id"], ["CourseSection"], COURSE["title"], COURSE["label"])
        if launch["kind"] == "deep-linking":
            self.set_dl(f"{ORIGIN}/deep-linking-return", accept_types={"ltiResourceLink"}, extra_data="course=3")
            return
        self.set_resource_link_claim(LINK["id"], title=LINK["title"])
        self.set_launch_presentation_claim("iframe", f"{ORIGIN}/return")
        self.set_ags(LINE_ITEMS, LINE_ITEM)
        self.set_nrps(MEMBERSHIPS)

    def render_launch_form(self, launch_data, **kwargs):
        fields = {name: launch_data[name] for name in ("state", "id_token")}
        return form_to(launch_data["launch_url"], fields)


class Scores(AssignmentsGradesService):
    column = {"id": LINE_ITEM, "label": "Office hours", "scoreMaximum": 10, "resourceLinkId": LINK["id"]}

    def find_lineitems(self, **asked):
        return {"content": [self.column], "has_next": False}

    def find_lineitem(self, line_item_id):
        return self.column

    def update_score(self, line_item_id, score):
        before = grades.get(score["userId"])
        if before is not None and before["timestamp"] >= score["timestamp"]:
            return UpdateScoreStatus.OLD_TIMESTAMP
        grades[score["userId"]] = score
        return UpdateScoreStatus.SUCCESS

    def create_lineitem(self, creation_data):
        raise NotImplementedError

    update_lineitem = delete_lineitem = get_results = create_lineitem


class Roster(NamesRoleProvisioningService):
    def get_context_by_id(self):
        return Context(**COURSE)

    def get_member_data_page(self, page=1, limit=None, role=None, since=None, **more):
        return {"content": [dict(member) for member in members], "has_next": False}


app = Flask(__name__)
platform = Platform()


@app.get("/login-request")
def login_request():
    hint = uuid.uuid4().hex
    launches[hint] = request.args.to_dict()
    login = Login(FlaskRequest(request), platform)
    login.set_lti_message_hint(hint=hint)
    return jsonify(dict(parse_qsl(urlsplit(login.initiate_login(request.args["user"])).query)))


@app.route("/auth", methods=["GET", "POST"])
def auth():
    return Launch(FlaskRequest(request), platform).lti_launch()


@app.get("/jwks")
def jwks():
    return jsonify(platform.get_jwks())


@app.post("/token")
def token():
    try:
        return jsonify(platform.get_access_token(request.form.to_dict()))
    except LtiException as error:
        return jsonify(error="invalid_client", error_description=str(error)), 400


def answer(response):
    body = response.result["content"] if response.result and "content" in response.result else response.result
    shown = jsonify(body if response.code < 300 else {"error": response.message})
    shown.status_code, shown.content_type = response.code, response.media_type
    if response.result and response.result.get("next"):
        shown.headers["Link"] = generate_next_link(response.result["next"])
    return shown


@app.get("/courses/3/members")
def roster():
    service = Roster(FlaskRequest(request), platform, MEMBERSHIPS)
    return answer(service.handle_resp(service.handle_get_members))


def scores():
    return Scores(FlaskRequest(request), platform, LINE_ITEMS, LINE_ITEM)


@app.get("/courses/3/lineitems")
def line_items():
    return answer(scores().handle_resp(scores().handle_get_lineitems))


@app.get("/courses/3/lineitems/<item>")
def line_item(item):
    return answer(scores().handle_resp(scores().handle_get_lineitem, line_item_id=item))


@app.post("/courses/3/lineitems/<item>/scores")
def score(item):
    return answer(scores().handle_resp(scores().handle_update_score, line_item_id=item))


@app.post("/deep-linking-return")
def deep_linking_return():
    return jsonify(platform.validate_deeplinking_resp(request.form.to_dict()))


@app.get("/grades")
def what_was_graded():
    return jsonify(grades)


serve(app)
