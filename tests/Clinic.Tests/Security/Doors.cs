namespace Clinic.Tests.Security;

/// <summary>
/// Every door of the platform and who may pass it. In this order:
/// <list type="bullet">
/// <item>the method and pattern as they are mapped; "{id=user}" says what is tried in its place;</item>
/// <item>the answer to a visitor ("login" asks for signing in);</item>
/// <item>to somebody who is signed in and has no role;</item>
/// <item>to a colleague who may enter the dashboard, but not here;</item>
/// <item>to a role that may. Where the method changes something, that request lacks its antiforgery token.</item>
/// </list>
/// All others carry a token. A new action or endpoint needs a line here.
/// </summary>
internal static class Doors
{
    private const string OfClinics = """
        ANY      Admin                                                           | login | 403 |               | Editor 200
        ANY      Admin/Settings/{groupId=general}                                | login | 403 | Editor 403    | Administrator 200
        ANY      Admin/Settings/{groupId=clinic-profile}                         | login | 403 | FrontDesk 403 | Editor 200
        POST     Admin/Settings/{groupId=general}                                | login | 403 | Editor 403    | Administrator 400
        POST     Admin/Settings/{groupId=clinic-profile}                         | login | 403 | FrontDesk 403 | Editor 400
        GET      Login                                                           | 200   | 302 |               | Administrator 302
        POST     Login                                                           | 200   | 200 |               | Administrator 400
        GET      ChangePassword                                                  | login | 200 |               | FrontDesk 200
        POST     ChangePassword                                                  | login | 200 |               | FrontDesk 400
        ANY      Admin/Users/Index                                               | login | 403 | Editor 403    | Administrator 200
        ANY      Admin/Users/Create                                              | login | 403 | Editor 403    | Administrator 200
        POST     Admin/Users/Create                                              | login | 403 | Editor 403    | Administrator 400
        ANY      Admin/Users/Edit/{id=user}                                      | login | 403 | Editor 403    | Administrator 200
        POST     Admin/Users/Edit/{id=user}                                      | login | 403 | Editor 403    | Administrator 400
        POST     Admin/Users/Delete/{id=user}                                    | login | 403 | Editor 403    | Administrator 400
        POST     Admin/Users/Unlock/{id=user}                                    | login | 403 | Editor 403    | Administrator 400
        ANY      Admin/BackgroundTasks                                           | login | 403 | Editor 403    | Administrator 200
        ANY      Admin/DeploymentPlan/Index                                      | login | 403 | Editor 403    | Administrator 200
        POST     Admin/DeploymentPlan/Create                                     | login | 403 | Editor 403    | Administrator 400
        ANY      Admin/DeploymentPlan/Display/{id=1}                             | login | 403 | Editor 403    | Administrator 200
        POST     Admin/DeploymentPlan/Edit/{id=1}                                | login | 403 | Editor 403    | Administrator 400
        POST     Admin/DeploymentPlan/Delete/{id=1}                              | login | 403 | Editor 403    | Administrator 400
        ANY      Admin/DeploymentPlan/{id=1}/Step/{type=AllContentDeploymentStep}/Create | login | 403 | Editor 403 | Administrator 200
        POST     Admin/DeploymentPlan/{id=1}/Step/{type=AllContentDeploymentStep}/Create | login | 403 | Editor 403 | Administrator 400
        ANY      Admin/DeploymentPlan/{id=1}/Step/{stepId=one}/Edit              | login | 403 | Editor 403    | Administrator 200
        POST     Admin/DeploymentPlan/{id=1}/Step/{stepId=one}/Edit              | login | 403 | Editor 403    | Administrator 400
        POST     Admin/DeploymentPlan/{id=1}/Step/{stepId=one}/Delete            | login | 403 | Editor 403    | Administrator 400
        POST     Admin/DeploymentPlan/ExportFile/Execute/{id=1}                  | login | 403 | Editor 403    | Administrator 400
        ANY      Admin/DeploymentPlan/Import/Index                               | login | 403 | Editor 403    | Administrator 200
        POST     Admin/DeploymentPlan/Import/Index                               | login | 403 | Editor 403    | Administrator 400
        POST     Admin/DeploymentPlan/Import/Json                                | login | 403 | Editor 403    | Administrator 400
        ANY      Admin/Features                                                  | login | 403 | Editor 403    | Administrator 200
        POST     Admin/Features                                                  | login | 403 | Editor 403    | Administrator 400
        POST     Admin/Features/{id=OrchardCore.Sitemaps}/Enable                 | login | 403 | Editor 403    | Administrator 400
        POST     Admin/Features/{id=OrchardCore.Media}/Disable                   | login | 403 | Editor 403    | Administrator 400
        ANY      Admin/Settings/{groupId=SecurityHeaders}                        | login | 403 | Editor 403    | Administrator 200
        ANY      Admin/Roles/Index                                               | login | 403 | Editor 403    | Administrator 200
        ANY      Admin/Roles/Create                                              | login | 403 | Editor 403    | Administrator 200
        POST     Admin/Roles/Create                                              | login | 403 | Editor 403    | Administrator 400
        ANY      Admin/Roles/Edit/{id=FrontDesk}                                 | login | 403 | Editor 403    | Administrator 200
        POST     Admin/Roles/Edit/{id=FrontDesk}                                 | login | 403 | Editor 403    | Administrator 400
        POST     Admin/Roles/Delete/{id=FrontDesk}                               | login | 403 | Editor 403    | Administrator 400
        ANY      Admin/Contents/ContentItems/{contentTypeId?=Article}            | login | 403 | FrontDesk 403 | Editor 200
        POST     Admin/Contents/ContentItems/{contentTypeId?=Article}            | login | 403 | FrontDesk 302 | Editor 400
        ANY      Admin/Contents/ContentTypes/{id=Article}/Create                 | login | 403 | FrontDesk 403 | Editor 200
        POST     Admin/Contents/ContentTypes/{id=Article}/Create                 | login | 403 | FrontDesk 403 | Editor 400
        ANY      Admin/Contents/ContentItems/{contentItemId=article}/Edit        | login | 403 | FrontDesk 403 | Editor 200
        POST     Admin/Contents/ContentItems/{contentItemId=article}/Edit        | login | 403 | FrontDesk 403 | Editor 400
        ANY      Admin/Contents/ContentItems/{contentItemId=article}/Remove      | login | 403 | FrontDesk 403 | Editor 200
        POST     Admin/Contents/ContentItems/{contentItemId=article}/Remove      | login | 403 | FrontDesk 403 | Editor 400
        ANY      Admin/Contents/ContentItems/{contentItemId=article}/Versions    | login | 403 | FrontDesk 403 | Editor 200
        POST     Admin/Contents/ContentItems/{contentItemId=article}/Restore     | login | 403 | FrontDesk 403 | Editor 400
        POST     Admin/Contents/ContentItems/{contentItemId=article}/Publish     | login | 403 | FrontDesk 403 | Editor 400
        POST     Admin/Contents/ContentItems/{contentItemId=article}/Unpublish   | login | 403 | FrontDesk 403 | Editor 400
        POST     Admin/Contents/ContentItems/{contentItemId=article}/DiscardDraft | login | 403 | FrontDesk 403 | Editor 400
        GET      Contents/ContentItems/{contentItemId=article}                   | 200   | 200 |               | Editor 200
        GET      Contents/Item/Preview                                           | login | 403 | FrontDesk 403 | Editor 200
        ANY      Admin/Consultations                                             | login | 403 | Editor 403    | FrontDesk 200
        ANY      Admin/Consultations/{id=request}                                | login | 403 | Editor 403    | FrontDesk 200
        POST     Admin/Consultations/{id=request}/Status                         | login | 403 | Editor 403    | FrontDesk 400
        POST     consultations                                                   | 422   | 422 |               | Administrator 400
        GET      consultations/thanks                                            | 200   | 200 |               | Administrator 200
        GET      clinic-profile/brand.css                                        | 200   | 200 |               | Administrator 200
        GET,HEAD media/{**path=door.png}                                         | 200   | 200 |               | Administrator 200
        POST     Users/LogOff                                                    | 302   | 302 |               | Administrator 400
        POST     api/tenants/create                                              | 404   | 404 | Editor 404    | Administrator 404
        """;

    // A program's token opens these (TenantApiTests); a session of the dashboard counts only with the antiforgery token as a header.
    private const string OfTheAgency = """
        POST     api/tenants/create                                              | 401   | 403 |               | Administrator 401
        POST     api/tenants/edit                                                | 401   | 403 |               | Administrator 401
        POST     api/tenants/setup                                               | 401   | 403 |               | Administrator 401
        POST     api/tenants/enable/{tenantName=Harbor}                          | 401   | 403 |               | Administrator 401
        POST     api/tenants/disable/{tenantName=Harbor}                         | 401   | 403 |               | Administrator 401
        POST     api/tenants/remove/{tenantName=Harbor}                          | 401   | 403 |               | Administrator 401
        """;

    public static readonly Door[] All =
    [
        .. OfClinics.Split('\n').Select(line => Door.Parse(line, ofAgency: false)),
        .. OfTheAgency.Split('\n').Select(line => Door.Parse(line, ofAgency: true)),
    ];
}
